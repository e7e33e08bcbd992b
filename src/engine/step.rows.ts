import type { Effect, EffectOf, EffectType, Json, ScopeData, WorkflowEvent } from '#workflow';

/** A scope as stored: its data and which iteration it is. */
export interface StoredScope extends ScopeData {
  elementId: string | null;
  loopIndex: number | null;
}

/** One line of the journal: an effect without the values it carried. */
export type JournalEntry = { type: string } & Record<string, Json>;

/** What one step leaves in the engine's tables, each row once however often effects touched it. */
export interface StepRows {
  scopesSet: StoredScope[];
  scopesGone: string[];
  timersSet: EffectOf<'timer.arm'>[];
  timersGone: string[];
  jobsSet: EffectOf<'service.call'>[];
  jobsGone: string[];
  /** Jobs that wait for someone to resolve their incident. */
  jobsFailed: string[];
  subscriptionsSet: EffectOf<'subscription.open'>[];
  subscriptionsGone: string[];
  incidentsSet: EffectOf<'incident.open'>[];
  incidentsGone: string[];
  messages: EffectOf<'message.send'>[];
  entries: JournalEntry[];
  /** The step budget ran out. */
  continues: boolean;
  end?: EffectOf<'instance.end'>['how'];
}

/** Last word on each token: the effect that opened it, or `null` once closed. */
class Latest<T extends { token: string }> {
  private readonly byToken = new Map<string, T | null>();

  open = (effect: T): void => void this.byToken.set(effect.token, effect);
  close = (token: string): void => void this.byToken.set(token, null);

  get set(): T[] {
    return [...this.byToken.values()].filter((effect) => effect !== null);
  }
  isSet = (token: string): boolean => Boolean(this.byToken.get(token));

  get gone(): string[] {
    return [...this.byToken].filter(([, effect]) => effect === null).map(([token]) => token);
  }
}

/** What the effects of one step add up to, before it is laid out as rows. */
class Fold {
  readonly timers = new Latest<EffectOf<'timer.arm'>>();
  readonly jobs = new Latest<EffectOf<'service.call'>>();
  readonly jobsFailed = new Set<string>();
  readonly subscriptions = new Latest<EffectOf<'subscription.open'>>();
  readonly incidents = new Latest<EffectOf<'incident.open'>>();
  readonly messages: EffectOf<'message.send'>[] = [];
  readonly scopes = new Map<string, EffectOf<'scope.open'>>();
  continues = false;
  end: StepRows['end'];
}

/** Effects that leave more than their line in the journal. */
const FOLD: { [T in EffectType]?: (fold: Fold, effect: EffectOf<T>) => void } = {
  'timer.arm': (fold, effect) => fold.timers.open(effect),
  'timer.disarm': (fold, { token }) => fold.timers.close(token),
  'service.call': (fold, effect) => {
    fold.jobs.open(effect);
    fold.jobsFailed.delete(effect.token);
  },
  'service.cancel': (fold, { token }) => fold.jobs.close(token),
  'subscription.open': (fold, effect) => fold.subscriptions.open(effect),
  'subscription.close': (fold, { token }) => fold.subscriptions.close(token),
  'incident.open': (fold, effect) => {
    fold.incidents.open(effect);
    if (effect.kind === 'job-failed') fold.jobsFailed.add(effect.token);
  },
  'incident.close': (fold, { token }) => fold.incidents.close(token),
  'message.send': (fold, effect) => void fold.messages.push(effect),
  'scope.open': (fold, effect) => void fold.scopes.set(effect.scopeId, effect),
  continue: (fold) => void (fold.continues = true),
  'instance.end': (fold, { how }) => void (fold.end = how),
};

/**
 * Folds the effects of one step into rows: what was opened and closed within the step nets out, what was closed and
 * opened again is an update of the row that exists.
 * @param before scopes as they were stored
 * @param after scopes as `advance` returned them
 */
export function stepRows(
  effects: readonly Effect[],
  before: readonly StoredScope[],
  after: readonly ScopeData[],
): StepRows {
  const fold = new Fold();
  for (const effect of effects)
    (FOLD[effect.type] as ((fold: Fold, effect: Effect) => void) | undefined)?.(fold, effect);
  const { timers, jobs, subscriptions, incidents, messages } = fold;
  return {
    ...scopeRows(before, after, fold.scopes),
    timersSet: timers.set,
    timersGone: timers.gone,
    jobsSet: jobs.set,
    // A job that failed stays as a row until its incident is closed, whether by another try or for good.
    jobsGone: [...new Set([...jobs.gone, ...incidents.gone.filter((token) => !jobs.isSet(token))])],
    jobsFailed: [...fold.jobsFailed],
    subscriptionsSet: subscriptions.set,
    subscriptionsGone: subscriptions.gone,
    incidentsSet: incidents.set,
    incidentsGone: incidents.gone,
    messages,
    entries: effects.map(told),
    continues: fold.continues,
    end: fold.end,
  };
}

function scopeRows(
  before: readonly StoredScope[],
  after: readonly ScopeData[],
  opened: ReadonlyMap<string, EffectOf<'scope.open'>>,
): Pick<StepRows, 'scopesSet' | 'scopesGone'> {
  const known = new Map(before.map((scope) => [scope.id, scope]));
  const scopesSet: StoredScope[] = [];
  for (const scope of after) {
    const old = known.get(scope.id);
    known.delete(scope.id);
    if (old && (old.values === scope.values || JSON.stringify(old.values) === JSON.stringify(scope.values))) continue;
    const by = opened.get(scope.id);
    scopesSet.push({
      ...scope,
      elementId: old?.elementId ?? by?.elementId ?? null,
      loopIndex: old?.loopIndex ?? by?.loopIndex ?? null,
    });
  }
  return { scopesSet, scopesGone: [...known.keys()] };
}

/**
 * What is not repeated in the journal: values (they live in scopes and may be personal data), what workers and expressions
 * say of a failure (it may quote them; the incident keeps it), and bulk.
 */
const UNTOLD = new Set([
  ...['input', 'output', 'variables', 'values', 'payload', 'value', 'headers', 'correlationKey', 'detail'],
]);

/** Text of somebody else, where our own is in two languages. */
const isForeign = (key: string, part: unknown): boolean => key === 'message' && typeof part === 'string';

const told = (value: object): JournalEntry =>
  Object.fromEntries(
    Object.entries(value).filter(([key, part]) => !UNTOLD.has(key) && !isForeign(key, part) && part !== undefined),
  ) as JournalEntry;

/** The event of a step for the journal. */
export function journalEvent(event: WorkflowEvent, timer?: { elementId: string; dueAt: Date }): JournalEntry {
  const extra = timer && { elementId: timer.elementId, dueAt: timer.dueAt.toISOString() };
  return { ...told(event), ...extra };
}
