import { fail } from './lib/console.mjs';
import { prepare } from './lib/prepare.mjs';

/** `npm run build`: what production runs, in `dist`. */
await prepare().catch(fail);
