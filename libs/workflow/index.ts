/** The pure core: compiles procedures and moves instances on. See `types.ts` for the contract. */
export { compile, compileStored } from './model/compile.js';
export { escalationsAt } from './model/escalations-at.js';
export type { HandledEscalation } from './model/escalations-at.js';
export { advance, bind } from './kernel/bind.js';
export { advanceMarking, DEFAULT_STEP_BUDGET } from './kernel/advance-marking.js';
export type { MarkingStep } from './kernel/advance-marking.js';
export { decode, encode } from './kernel/marking.js';
export type { Marking } from './kernel/marking.js';
export { waitingOf } from './kernel/waiting.js';
export { AlreadyStartedError, InvalidTargetError, NotStartedError, NotWaitingError } from './errors.js';
export type * from './types.js';
