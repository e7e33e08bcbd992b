import { NotStartedError, NotWaitingError } from '../errors.js';
import type { ExpressionClock } from '../feel/clock.js';
import type { Effect, MarkingBytes, Model, Variables, WaitingElement, WorkflowEvent } from '../types.js';
import { deliver, deliverStart } from './deliver.js';
import { hydrate, type Hydrated, type ScopeValues } from './hydrate.js';
import { decode, encode, type Marking } from './marking.js';
import { graphOf } from './model-graph.js';
import { nameTokens, ROOT, scopeName } from './names.js';
import { resumeMoving } from './moving.js';
import { run } from './run.js';
import { Session } from './session.js';
import { waitingIn } from './waiting.js';

export const DEFAULT_STEP_BUDGET = 200;
/** A step without UUIDs: everything bears a handle, the canonical name from before the step or `+n` for what is new. */
export interface MarkingStep {
  marking: MarkingBytes;
  /** Canonical name after the step → handle, for every token and scope that stands. */
  renaming: Record<string, string>;
  effects: Effect[];
  scopes: { handle: string; parent: string | null; values: Variables }[];
  ended: boolean;
}

/**
 * Delivers one event to a marking and lets tokens run until all wait, or the step budget is spent.
 *
 * @param event canonical names stand where `advance` has UUIDs
 * @param data values of every scope, by canonical name
 * @throws {NotWaitingError | AlreadyStartedError | NotStartedError | InvalidTargetError} for an event that does not fit
 */
export function advanceMarking(
  model: Model,
  before: MarkingBytes | null,
  event: WorkflowEvent,
  data: ScopeValues,
  context: ExpressionClock & { stepBudget?: number },
): MarkingStep {
  const graph = graphOf(model);
  if (before === null && event.type !== 'start') throw new NotStartedError(event.type);
  const marking: Marking = before === null ? empty(graph.processId) : decode(before);
  const hydrated = hydrate(graph, marking, data);
  const session = new Session(graph, hydrated.root, { now: context.now, timeZone: context.timeZone });
  session.scopes.push(...hydrated.scopes);
  resumeMoving(session);
  if (marking.ended) refuseEnded(event);
  else if (before === null && event.type === 'start') begin(model, session, event);
  else deliver({ model, session, tokens: hydrated.tokens, waiting: () => waitingIn(hydrated.root) }, event);
  let continues: number | undefined;
  if (!marking.ended) continues = run(session, marking.continues ?? 0, context.stepBudget ?? DEFAULT_STEP_BUDGET);
  return conclude(session, hydrated, marking, continues);
}

function empty(processId: string): Marking {
  return { processId, contents: { tokens: [], arrivals: new Map(), moving: new Map() } };
}

function refuseEnded(event: WorkflowEvent): void {
  if (event.type === 'continue') return;
  const waiting: WaitingElement[] = [];
  throw new NotWaitingError('token' in event ? event.token : event.type, event.type, undefined, waiting);
}

function begin(model: Model, session: Session, event: Extract<WorkflowEvent, { type: 'start' }>): void {
  const { scope } = session.root;
  scope.handle = session.newHandle();
  session.emit({ type: 'scope.open', scopeId: scope.handle, parentId: null, elementId: scope.elementId, values: {} });
  deliverStart(model, session, event);
}

function conclude(session: Session, hydrated: Hydrated, marking: Marking, continues: number | undefined): MarkingStep {
  const ended = session.ended ?? marking.ended;
  if (session.ended) session.emit({ type: 'instance.end', how: session.ended });
  const { root } = hydrated;
  const bytes = encode({ processId: marking.processId, ended, contents: root, continues });
  const renaming: Record<string, string> = { [ROOT]: root.scope.handle };
  if (!ended) {
    nameTokens(root, (name, token) => {
      renaming[name] = token.handle;
      if (token.own) renaming[scopeName(name)] = token.own.handle;
    });
  }
  const scopes = ended ? [root.scope] : session.scopes;
  return {
    marking: bytes,
    renaming,
    effects: session.effects,
    scopes: scopes.map(({ handle, parent, values }) => ({ handle, parent: parent?.handle ?? null, values })),
    ended: ended !== undefined,
  };
}
