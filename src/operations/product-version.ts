import { existsSync, readFileSync } from 'node:fs';

let version: string | undefined;

/** Version of this build, as the package it stands in says. */
export function productVersion(): string {
  version ??= (JSON.parse(readFileSync(packageFile(), 'utf8')) as { version: string }).version;
  return version;
}

/** The nearest above, whether this runs from `src` or from the built `dist/src`. */
function packageFile(): URL {
  let file = new URL('./package.json', import.meta.url);
  while (!existsSync(file)) file = new URL('../package.json', file);
  return file;
}
