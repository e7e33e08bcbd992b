import { addCount } from '../kernel/live.js';
import { nothingMoreArrives } from '../kernel/settle.js';
import type { ElementRun } from '../kernel/step.js';
import { defineElement } from './define.js';

/**
 * Inclusive gateway: takes every flow whose condition holds, else the default; as a join it waits while a token can still
 * arrive (see `settle`). The engine's own lets every token through at once.
 *
 * @source BPMN 2.0.2 §13.4.3
 */
function execute({ session, node, place, flowId, move, leave }: ElementRun): void {
  if (move.kind === 'go-on') return leave(move.token);
  if (flowId !== undefined && node.incoming.length > 1) return addCount(place.arrivals, flowId, 1);
  if (move.kind === 'join') {
    if (!nothingMoreArrives(session, place, node)) return;
    for (const id of node.incoming) if (place.arrivals.has(id)) addCount(place.arrivals, id, -1);
  }
  leave();
}

export const InclusiveGateway = defineElement(execute);
