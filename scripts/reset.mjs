import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { fail, Refusal, say } from './lib/console.mjs';
import { chooseDataFolder, claimFolder } from './lib/office.mjs';

/** `npm run reset`: deletes the embedded database with its attachments, after asking; `-- --yes` does not ask. */
try {
  const { values } = parseArgs({ options: { yes: { type: 'boolean' }, data: { type: 'string' } } });
  const folder = await chooseDataFolder(values.data);
  if (!existsSync(folder)) say(`There is nothing in ${folder}.`);
  else if (values.yes || (await agrees(folder))) {
    await claimFolder(folder);
    const { stopLeftover } = await import('./lib/embedded-postgres.mjs');
    await stopLeftover(`${folder}/postgresql/cluster`);
    await rm(folder, { recursive: true, force: true });
    say(`${folder} is deleted; npm start makes a new demo.`);
  } else say('Nothing was deleted.');
} catch (error) {
  fail(error);
}

async function agrees(folder) {
  if (!process.stdin.isTTY)
    throw new Refusal('There is nobody to ask: say "npm run reset -- --yes" to delete without asking.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Delete all dossiers, accounts and attachments in ${folder}? Type "yes": `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
