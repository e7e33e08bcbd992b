import { SequenceFlow as KernelFlow } from 'bpmn-elements';
import { StepProblem } from '../feel/errors.js';
import type { Kernel } from '../kernel/kernel.js';

interface FlowInstance {
  id: string;
  environment: { getServiceByName(name: string): () => Kernel };
  take(content?: object): boolean;
  discard(): void;
  deliver(): void;
  isDefault?: boolean;
  evaluate(message: object, done: (error: Error | null, result?: boolean) => void): void;
}

/**
 * Sequence flow: conditions are FEEL on our data, a discarded flow sends nothing (the standard knows no dead-path tokens),
 * and `deliver` hands a token to the target.
 *
 * A condition that cannot be evaluated ends the evaluation of the whole node: its problem is kept on the kernel.
 */
export function SequenceFlow(definition: never, context: never): unknown {
  const flow = new (KernelFlow as unknown as new (...args: unknown[]) => FlowInstance)(definition, context);
  const kernel = flow.environment.getServiceByName('kernel')();
  const take = flow.take.bind(flow);
  flow.deliver = () => void take({ sequenceId: flow.id });
  flow.discard = () => undefined;
  flow.evaluate = (_message, done) => {
    const condition = flow.isDefault ? undefined : kernel.graph.flows.get(flow.id)?.condition;
    if (condition === undefined) return done(null, true);
    const { session, place } = kernel.step!;
    try {
      done(null, session.condition(condition, place.scope));
    } catch (error) {
      if (error instanceof StepProblem) kernel.conditionProblem ??= error;
      else kernel.fault ??= error;
      done(error as Error);
    }
  };
  return flow;
}
