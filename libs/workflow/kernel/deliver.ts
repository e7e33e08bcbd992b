import { AlreadyStartedError, InvalidTargetError, NotWaitingError } from '../errors.js';
import { StepProblem } from '../feel/errors.js';
import type { Model, Variables, WaitingElement, WorkflowEvent } from '../types.js';
import { cancelContents, closeWait } from './cancel.js';
import { throwError, uncaught } from './errors.js';
import { throwEscalation } from './escalations.js';
import { park } from './incidents.js';
import type { LiveToken } from './live.js';
import { modify } from './modify.js';
import { resumeMoving } from './moving.js';
import { keepResults } from './outputs.js';
import type { Session } from './session.js';

/** What a step is delivered: the event with canonical names in place of UUIDs. */
export interface Delivery {
  model: Model;
  session: Session;
  tokens: ReadonlyMap<string, LiveToken>;
  /** Leaf tokens, for errors that say what is waiting. */
  waiting: () => WaitingElement[];
}

type EventOf<T extends WorkflowEvent['type']> = Extract<WorkflowEvent, { type: T }>;

const HANDLERS: { [T in WorkflowEvent['type']]: (delivery: Delivery, event: EventOf<T>) => void } = {
  start: () => {
    throw new AlreadyStartedError();
  },
  'task.complete': (delivery, event) => complete(delivery, event.token, 'task', event.output),
  'timer.fire': (delivery, event) => complete(delivery, event.token, 'timer', {}),
  'message.receive': (delivery, event) => complete(delivery, event.token, 'message', event.payload),
  'service.complete': (delivery, event) => complete(delivery, event.token, 'job', event.output),
  'service.fail': failService,
  'bpmn.error': raiseError,
  escalation: raiseEscalation,
  continue: () => undefined,
  'incident.retry': retry,
  modify: ({ session, tokens }, event) => modify(session, tokens, event),
  cancel: ({ session }) => {
    cancelContents(session, session.root);
    session.ended = 'cancelled';
  },
};

/** Turns an event into moves of the tokens concerned. */
export function deliver<T extends WorkflowEvent['type']>(delivery: Delivery, event: EventOf<T>): void {
  HANDLERS[event.type](delivery, event);
}

/** Starts a new instance: sets the variables and lets a token in at the start event. */
export function deliverStart(model: Model, session: Session, event: EventOf<'start'>): void {
  const matching = model.starts.filter(({ elementId, messageName }) =>
    event.startId === undefined ? messageName === event.messageName : elementId === event.startId,
  );
  const start = matching[0];
  if (!start) {
    const asked = event.startId ?? event.messageName ?? 'start';
    throw new InvalidTargetError(
      asked,
      'no such start event',
      model.starts.map(({ elementId }) => elementId),
    );
  }
  for (const [name, value] of Object.entries(event.variables)) session.setVariable(session.root.scope, name, value);
  session.move(session.root, start.elementId);
}

function find(delivery: Delivery, name: string, kinds: readonly LiveToken['kind'][]): LiveToken {
  const token = delivery.tokens.get(name);
  if (!token || !kinds.includes(token.kind)) {
    throw new NotWaitingError(name, kinds.join(' or '), token?.element, delivery.waiting());
  }
  return token;
}

function complete(delivery: Delivery, name: string, kind: LiveToken['kind'], results: Variables): void {
  delivery.session.goOn(find(delivery, name, [kind]), 'complete', results);
}

function failService(delivery: Delivery, event: EventOf<'service.fail'>): void {
  const token = find(delivery, event.token, ['job']);
  closeWait(delivery.session, token, 'cancelled');
  const text = { vi: `Dịch vụ không thực hiện được: ${event.message}`, en: `The service failed: ${event.message}` };
  park(delivery.session, token, 'work', new StepProblem('job-failed', text, event.message));
}

function raiseError(delivery: Delivery, event: EventOf<'bpmn.error'>): void {
  const { session } = delivery;
  const token = find(delivery, event.token, ['task', 'job']);
  const output = event.output ?? {};
  if (throwError(session, { token, place: token.place }, event.code, output)) return;
  closeWait(session, token, 'cancelled');
  keepResults(session, token, output);
  park(session, token, 'work', uncaught(event.code, event.message));
}

function raiseEscalation(delivery: Delivery, event: EventOf<'escalation'>): void {
  const token = find(delivery, event.token, ['task']);
  throwEscalation(delivery.session, { token, node: token.node, place: token.place }, event.code, event.output);
}

function retry(delivery: Delivery, event: EventOf<'incident.retry'>): void {
  const token = find(delivery, event.token, ['incident']);
  const { session } = delivery;
  closeWait(session, token, 'done');
  if (token.resume !== 'loop') return session.goOn(token, token.resume!);
  session.removeToken(token);
  session.leave(token, 'completed');
  resumeMoving(session);
}
