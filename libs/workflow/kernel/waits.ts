import { StepProblem } from '../feel/errors.js';
import { kindOf } from '../feel/values.js';
import type { Node } from '../model/graph.js';
import type { Variables } from '../types.js';
import type { LiveScope, LiveToken, Place } from './live.js';
import type { TokenKind } from './marking.js';
import type { Session } from './session.js';
import { timerSpecOf } from './timers.js';

/** Something about to wait: everything that can fail has been evaluated, `open` only records. */
export interface PlannedWait {
  kind: Extract<TokenKind, 'task' | 'job' | 'message' | 'timer'>;
  open: (token: LiveToken) => void;
}

/** Plans a human task; `input` are the values of its input mappings. */
export function planTask(session: Session, node: Node, scope: LiveScope, locals: Variables): PlannedWait {
  const unit = node.unit === undefined ? {} : { unit: unitOf(session, node.unit, scope, locals) };
  return {
    kind: 'task',
    open: (token) =>
      session.emit({ type: 'task.open', ...session.at(token), loopIndex: token.index, input: locals, ...unit }),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Evaluates which unit holds a task; without an id of one the task would lie with nobody. */
function unitOf(session: Session, source: string, scope: LiveScope, locals: Variables): string {
  const value = session.value(source, scope, locals);
  if (typeof value === 'string' && UUID.test(value)) return value.toLowerCase();
  throw new StepProblem(
    'expression',
    {
      vi: `Chưa chọn đơn vị nhận việc: ${source} không phải mã của một đơn vị`,
      en: `No unit was chosen: ${source} is not the id of a unit`,
    },
    `task.unit: ${source} gives ${kindOf(value)}`,
  );
}

/** Plans a call of a service; without input mappings the worker gets every visible variable. */
export function planJob(session: Session, node: Node, scope: LiveScope, locals: Variables): PlannedWait {
  const job = node.job!;
  const known = { ...session.visible(scope), ...locals };
  const jobType = text(session.value(job.type, scope, locals), job.type);
  const retries = Number(session.value(job.retries, scope, locals));
  if (!Number.isInteger(retries) || retries < 0) throw wrong(job.retries, 'số lần thử lại', 'number of retries');
  const input = node.inputs.length > 0 ? locals : known;
  return {
    kind: 'job',
    open: (token) =>
      session.emit({
        type: 'service.call',
        ...session.at(token),
        jobType,
        retries,
        headers: { ...job.headers },
        input,
      }),
  };
}

/** Plans a subscription to a message; the correlation key must be a text or a number. */
export function planMessage(session: Session, node: Node, scope: LiveScope, locals: Variables = {}): PlannedWait {
  const name = messageNameOf(session, node, scope, locals);
  const correlationKey = correlationKeyOf(session, node, scope, locals);
  return {
    kind: 'message',
    open: (token) =>
      session.emit({ type: 'subscription.open', ...session.at(token), kind: 'message', name, correlationKey }),
  };
}

/** Evaluates the name of a message, which must be a text. */
export function messageNameOf(session: Session, node: Node, scope: LiveScope, locals: Variables): string {
  const { name } = node.message!;
  return text(session.value(name, scope, locals), name);
}

/** Evaluates the correlation key of a message; `null` where the model gives none. */
export function correlationKeyOf(
  session: Session,
  node: Node,
  scope: LiveScope,
  locals: Variables = {},
): string | null {
  const source = node.message?.correlationKey;
  if (source === undefined) return null;
  const value = session.value(source, scope, locals);
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  throw new StepProblem(
    'correlation',
    { vi: `Khóa liên kết thông điệp không có giá trị: ${source}`, en: `The correlation key has no value: ${source}` },
    `Correlation key of ${node.id}: ${source} gives ${kindOf(value)}`,
  );
}

/** Plans a timer; `repetitions` is how often it may fire. */
export function planTimer(session: Session, node: Node, scope: LiveScope): PlannedWait & { repetitions: number } {
  const spec = timerSpecOf(session, node, scope);
  return {
    kind: 'timer',
    repetitions: spec.kind === 'cycle' ? (spec.repetitions ?? Infinity) : 1,
    open: (token) =>
      session.emit({
        type: 'timer.arm',
        ...session.at(token),
        spec,
        interrupting: node.type !== 'BoundaryEvent' || node.interrupting,
        hostToken: token.parent?.armed.includes(token) ? token.parent.handle : undefined,
        repetition: token.repetition ?? 0,
      }),
  };
}

/** Plans what a catch event, boundary event or receive task waits for. */
export function planEvent(session: Session, node: Node, scope: LiveScope): PlannedWait {
  return node.event === 'timer' ? planTimer(session, node, scope) : planMessage(session, node, scope);
}

/** Lets a token wait as planned. */
export function openWait(token: LiveToken, plan: PlannedWait): void {
  token.kind = plan.kind;
  token.resume = undefined;
  plan.open(token);
}

/** Plans the boundary timers and messages of an activity; those of errors and escalations need nothing to wait. */
export function planBoundaries(session: Session, node: Node, scope: LiveScope): { node: Node; plan: PlannedWait }[] {
  return node.boundaries
    .map((id) => session.node(id))
    .filter(({ event }) => event === 'timer' || event === 'message')
    .map((boundary) => ({ node: boundary, plan: planEvent(session, boundary, scope) }));
}

/** Arms planned boundary events on their host. */
export function armBoundaries(session: Session, host: LiveToken, planned: { node: Node; plan: PlannedWait }[]): void {
  for (const { node, plan } of planned) {
    const token: LiveToken = { ...blank(session, node, host.place, plan.kind), parent: host };
    host.armed.push(token);
    openWait(token, plan);
  }
}

function blank(session: Session, node: Node, place: Place, kind: TokenKind): LiveToken {
  return {
    element: node.id,
    kind,
    armed: [],
    children: [],
    handle: session.newHandle(),
    node,
    place,
    parent: null,
    own: null,
  };
}

function text(value: unknown, source: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw wrong(source, 'tên', 'name');
}

function wrong(source: string, vi: string, en: string): StepProblem {
  return new StepProblem(
    'expression',
    { vi: `Không có ${vi}: ${source}`, en: `No ${en}: ${source}` },
    `No ${en}: ${source}`,
  );
}
