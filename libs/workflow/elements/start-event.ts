import { defineElement } from './define.js';

/** Start event: the token passes; which one starts was decided by the event that was delivered. */
export const StartEvent = defineElement(({ move, leave }) => leave('token' in move ? move.token : undefined));
