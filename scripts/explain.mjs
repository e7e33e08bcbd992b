import { fail, whisper } from './lib/console.mjs';
import { inRoot } from './lib/paths.mjs';
import { prepareServer } from './lib/prepare.mjs';

/**
 * `npm run --silent explain -- …`: why a due date is what it is, without server or database. The answer alone is written
 * to the standard output; what has to be installed or built first is told on the other.
 */
whisper();
try {
  await prepareServer();
  await import(inRoot('dist/src/explain.js'));
} catch (error) {
  fail(error);
}
