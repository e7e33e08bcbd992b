import { StepProblem } from '../feel/errors.js';
import { kindOf } from '../feel/values.js';
import type { Node } from '../model/graph.js';
import { parseTimer } from '../model/timer-spec.js';
import type { TimerSpec } from '../types.js';
import type { LiveScope } from './live.js';
import type { Session } from './session.js';

/**
 * Reads when a timer is due, evaluating it first where the model gives an expression.
 *
 * @throws {StepProblem} when the expression fails or gives something that is not a timer
 */
export function timerSpecOf(session: Session, node: Node, scope: LiveScope): TimerSpec {
  const { kind, text } = node.timer!;
  const value = session.value(text, scope);
  const spec = typeof value === 'string' ? parseTimer(kind, value) : undefined;
  if (!spec) {
    const shown = `${text} (${kindOf(value)})`;
    throw new StepProblem(
      'expression',
      { vi: `Thời hạn không hợp lệ: ${shown}`, en: `Not a valid time: ${shown}` },
      `Timer of ${node.id}: ${shown}`,
    );
  }
  return spec;
}
