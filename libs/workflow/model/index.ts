/** The part of the library that also runs in the browser: compile and check. */
export { compile } from './compile.js';
export type { ElementInfo, Finding, Localized, Model, OutcomeKind, TaskKind, TaskOutcome } from '../types.js';
