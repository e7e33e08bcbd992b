import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { fail } from './lib/console.mjs';
import { inRoot } from './lib/paths.mjs';
import { buildServer } from './lib/prepare.mjs';

/**
 * Writes the web's types of the API from the server's own description. `--check` writes nothing and fails when they are
 * not current. The application is only looked at, not started: no database is needed.
 */
const SCHEMA = inRoot('libs/web/src/api/schema.ts');

async function describe() {
  await buildServer();
  await import('reflect-metadata');
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await import(inRoot('dist/src/app.module.js'));
  const { UNPREFIXED } = await import(inRoot('dist/src/platform/http/http-app.js'));
  const { describeApi } = await import(inRoot('dist/src/platform/http/openapi.js'));
  const app = await NestFactory.create(AppModule, { preview: true, abortOnError: false, logger: ['error'] });
  app.setGlobalPrefix('api', { exclude: [...UNPREFIXED] });
  return describeApi(app);
}

/** Any JSON refers to itself, which TypeScript cannot name; for the web it is simply unknown. */
const ANY_JSON = /^#\/components\/schemas\/__schema\d+$/;
const simplified = (part) => {
  if (Array.isArray(part)) return part.map(simplified);
  if (part === null || typeof part !== 'object') return part;
  if (ANY_JSON.test(part.$ref ?? '')) return {};
  // `propertyNames: string` says nothing, and the generator makes a contradiction of it.
  const { propertyNames: _, ...rest } = part;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, simplified(value)]));
};

async function describeSimply() {
  const { components, ...description } = simplified(await describe());
  const schemas = Object.entries(components?.schemas ?? {}).filter(([name]) => !/^__schema\d+$/.test(name));
  return { ...description, components: { ...components, schemas: Object.fromEntries(schemas) } };
}

try {
  const types = astToString(await openapiTypescript(await describeSimply(), { alphabetize: true }));
  const written = `/** Generated from the server's API description by \`node scripts/openapi.mjs\`. */\n\n${types}`;
  if (!process.argv.includes('--check')) await writeFile(SCHEMA, written);
  else if ((await readFile(SCHEMA, 'utf8')) !== written) {
    throw new Error('libs/web/src/api/schema.ts is not current: run "node scripts/openapi.mjs".');
  }
} catch (error) {
  fail(error);
}
