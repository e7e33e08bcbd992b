import type { Node } from '../model/graph.js';
import type { Kernel } from './kernel.js';
import type { LiveToken, Place } from './live.js';
import type { Move, Session } from './session.js';

/** One token's run through one activity of the kernel. */
export interface KernelStep {
  kernel: Kernel;
  session: Session;
  move: Move;
  node: Node;
  place: Place;
}

/** What a replaced element is given when its activity runs. */
export interface ElementRun extends KernelStep {
  /** The flow through which a new token arrived; absent when it was set here or goes on. */
  flowId?: string;
  /**
   * Lets the token out through the flows that the kernel evaluates; parks it where that fails.
   *
   * @param token absent for a token that only passes
   */
  leave: (token?: LiveToken) => void;
}
