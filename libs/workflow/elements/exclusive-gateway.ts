import { defineElement } from './define.js';

/** Exclusive gateway: every token passes by itself and takes the first flow whose condition holds, else the default. */
export const ExclusiveGateway = defineElement(
  ({ move, leave }) => leave('token' in move ? move.token : undefined),
  true,
);
