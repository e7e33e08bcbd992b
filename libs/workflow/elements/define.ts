import { Activity } from 'bpmn-elements';
import { StepProblem } from '../feel/errors.js';
import type { Kernel } from '../kernel/kernel.js';
import { park } from '../kernel/incidents.js';
import type { LiveToken } from '../kernel/live.js';
import type { ElementRun, KernelStep } from '../kernel/step.js';

/** The outcome of the kernel's evaluation of one outgoing flow. */
interface Evaluated {
  id: string;
  action: 'take' | 'discard';
}

interface RunningActivity {
  id: string;
  broker: { publish(exchange: string, key: string, content: object): void };
  environment: { getServiceByName(name: string): () => Kernel };
  evaluateOutbound(message: object, takeOne: boolean, done: (error: Error | null, flows?: Evaluated[]) => void): void;
}

/** Messages of the engine carry no data of ours: its formatting queue, half of its work, has nothing to do. */
const NOTHING_TO_FORMAT = {
  format: (_message: object, done: (error: null, content: undefined, formatted: false) => void): void =>
    done(null, undefined, false),
};

interface ExecuteMessage {
  content: object;
}

/**
 * Makes a replacement for a bpmn-elements activity: the engine runs it when a token comes, our `execute` says what the
 * token does there. No activity ever stays busy: what waits is in the marking.
 *
 * @param takeOne only the first flow whose condition holds is taken (exclusive gateways)
 */
export function defineElement(execute: (run: ElementRun) => void, takeOne = false): unknown {
  class Behaviour {
    constructor(private readonly activity: RunningActivity) {}

    execute(message: ExecuteMessage): void {
      const { activity } = this;
      const kernel = activity.environment.getServiceByName('kernel')();
      const step = kernel.step!;
      const finish = (): void =>
        activity.broker.publish('execution', 'execute.completed', { ...message.content, ignoreOutbound: true });
      let leaving: { token?: LiveToken } | undefined;
      try {
        const flowId = step.move.kind === 'flow' ? step.move.flowId : undefined;
        execute({ ...step, flowId, leave: (token) => void (leaving = { token }) });
      } catch (error) {
        kernel.fault ??= error;
      }
      if (!leaving || kernel.fault) return finish();
      kernel.conditionProblem = undefined;
      const { token } = leaving;
      activity.evaluateOutbound(message, takeOne, (error, flows) => {
        const problem = kernel.conditionProblem ?? (error ? noFlow(activity.id) : undefined);
        if (!kernel.fault) leaveThrough(step, problem ?? taken(flows ?? []), token);
        finish();
      });
    }
  }
  return function Element(definition: never, context: never): unknown {
    const activity = new (Activity as unknown as new (...args: unknown[]) => object)(Behaviour, definition, context);
    return Object.defineProperty(activity, 'formatter', { value: NOTHING_TO_FORMAT });
  };
}

/** Puts a token on every flow taken, or parks it where the kernel could not tell. */
function leaveThrough({ session, node, place }: KernelStep, outcome: string[] | StepProblem, token?: LiveToken): void {
  if (outcome instanceof StepProblem) {
    let parked = token;
    if (!parked) session.enter((parked = session.addToken(node, place, 'incident')));
    return park(session, parked, 'leave', outcome);
  }
  if (token) {
    session.removeToken(token);
    session.leave(token, 'completed');
  } else session.pass(node, place);
  for (const flowId of outcome) {
    session.emit({ type: 'flow.take', flowId, scopeId: place.scope.handle });
    session.move(place, flowId);
  }
}

function taken(flows: Evaluated[]): string[] {
  return flows.filter(({ action }) => action === 'take').map(({ id }) => id);
}

function noFlow(elementId: string): StepProblem {
  return new StepProblem(
    'no-flow',
    {
      vi: 'Không nhánh nào thỏa điều kiện và không có nhánh mặc định',
      en: 'No branch applies and there is no default branch',
    },
    `No outgoing flow of ${elementId} can be taken`,
  );
}
