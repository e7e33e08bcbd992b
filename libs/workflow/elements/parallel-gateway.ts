import { park } from '../kernel/incidents.js';
import { closeWait } from '../kernel/cancel.js';
import { addCount } from '../kernel/live.js';
import type { ElementRun } from '../kernel/step.js';
import { stuckJoin } from '../kernel/stuck.js';
import { defineElement } from './define.js';

/**
 * Parallel gateway: waits for one token on every inbound flow and takes one from each; surplus tokens stay for the next turn.
 *
 * The engine's own join counts dead paths and so fires early behind an optional branch, a loop or a boundary path.
 *
 * @source BPMN 2.0.2 §13.4.1
 */
function execute(run: ElementRun): void {
  const { session, node, place, flowId, move, leave } = run;
  if (flowId !== undefined) addCount(place.arrivals, flowId, 1);
  const parked = place.tokens.find((token) => token.node === node && token.resume === 'join');
  if (move.kind === 'go-on' && move.phase === 'leave') return leave(move.token);
  if (flowId === undefined && move.kind === 'enter') return leave();
  if (!node.incoming.every((id) => place.arrivals.has(id))) {
    if (move.kind === 'go-on') park(session, move.token, 'join', stuckJoin(node, place));
    return;
  }
  for (const id of node.incoming) addCount(place.arrivals, id, -1);
  if (parked && move.kind !== 'go-on') closeWait(session, parked, 'done');
  leave(parked);
}

export const ParallelGateway = defineElement(execute);
