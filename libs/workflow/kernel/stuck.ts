import { StepProblem } from '../feel/errors.js';
import type { Node } from '../model/graph.js';
import type { Place } from './live.js';

/** The problem of a join that has tokens but will never have all it waits for. */
export function stuckJoin(join: Node, place: Place): StepProblem {
  const name = join.name || join.id;
  const missing = join.incoming.filter((flowId) => !place.arrivals.has(flowId));
  return new StepProblem(
    'stuck',
    {
      vi: `Điểm nhập nhánh chờ một nhánh không bao giờ tới: ${name}`,
      en: `The join waits for a branch that never comes: ${name}`,
    },
    `${join.id} lacks ${missing.join(', ')}`,
  );
}
