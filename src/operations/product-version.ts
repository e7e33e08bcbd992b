import { readFileSync } from 'node:fs';

let version: string | undefined;

/** Version of this build, as its package says. */
export function productVersion(): string {
  version ??= (JSON.parse(readFileSync(packageFile(), 'utf8')) as { version: string }).version;
  return version;
}

/** Beside `src`, or, of the built server, two folders above `src`. */
function packageFile(): URL {
  return new URL(import.meta.url.includes('/dist/') ? '../../../package.json' : '../../package.json', import.meta.url);
}
