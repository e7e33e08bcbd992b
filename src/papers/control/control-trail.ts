/** A step as the trail reads it; times as ISO instants. */
export interface TrailStep {
  taskId: string;
  elementId: string;
  name: string;
  unitId: string;
  /** Completion that opened it; null: a timer, a message or the procedure itself did. */
  openedBy: string | null;
  openedAt: string;
  claimedAt: string | null;
  closedAt: string | null;
  dueAt: string | null;
  state: 'open' | 'claimed' | 'completed' | 'cancelled';
  /** Who did it, or holds it. */
  person: string | null;
  /** What was decided, in words. */
  outcome: string | null;
}

/** A unit, and who acts for it. */
export interface TrailParty {
  unitId: string;
  person: string | null;
}

/** A dossier goes from one unit to another. */
export interface Passage {
  /**
   * `handed` to a unit; `waits`: the giver is done, what follows waits for others, a reply or a day; `ends`: nothing follows.
   */
  kind: 'handed' | 'waits' | 'ends';
  /** null: nobody handed it over, the procedure went on by itself. */
  from: TrailParty | null;
  /** null unless `handed`. */
  to: TrailParty | null;
  /** When it was handed over. */
  at: string;
  /** When somebody of the receiving unit took it up; null: nobody has. */
  takenAt: string | null;
  /** What the giver did since it was handed to it, in order. */
  done: TrailStep[];
}

/**
 * How a dossier went from unit to unit, in order of time. Steps that stay within one unit make one stay; what was taken
 * back before anybody took it up was never handed over.
 * @param steps all steps of the dossier
 * @param reception who took the dossier in: the first steps come from there
 * @param running whether the procedure still goes on
 */
export function passagesOf(steps: readonly TrailStep[], reception: TrailParty, running: boolean): Passage[] {
  const trail = new Trail(steps);
  const firstAt = steps.reduce((first, { openedAt }) => (openedAt < first ? openedAt : first), '9');
  const lastAt = steps.reduce((last, { openedAt, closedAt }) => max(last, closedAt ?? openedAt), '');
  const passages = trail.kept.flatMap((step) => [
    ...arrivalOf(step, trail, step.openedAt === firstAt ? reception : null),
    ...leaveOf(step, trail, running || (step.closedAt ?? '') < lastAt),
  ]);
  return passages.sort((a, b) => compare(a.at, b.at));
}

/** What followed what. */
class Trail {
  /** Steps that somebody took up, or still may. */
  readonly kept: TrailStep[];
  private readonly before = new Map<string, TrailStep>();
  private readonly after = new Map<string, TrailStep[]>();

  constructor(steps: readonly TrailStep[]) {
    const byId = new Map(steps.map((step) => [step.taskId, step]));
    this.kept = steps.filter((step) => !wasTakenBack(step));
    for (const step of this.kept) {
      const opener = byId.get(step.openedBy ?? '') ?? recalledBefore(step, steps);
      if (!opener) continue;
      this.before.set(step.taskId, opener);
      this.after.set(opener.taskId, [...(this.after.get(opener.taskId) ?? []), step]);
    }
  }

  openerOf = ({ taskId }: TrailStep): TrailStep | undefined => this.before.get(taskId);
  successorsOf = ({ taskId }: TrailStep): TrailStep[] => this.after.get(taskId) ?? [];

  /** The steps of one unit that led to this one, and it. */
  stayOf(step: TrailStep): TrailStep[] {
    const stay = [step];
    for (let each = this.openerOf(step); each?.unitId === step.unitId; each = this.openerOf(each)) stay.unshift(each);
    return stay;
  }
}

/** Closed before anybody of the unit looked at it: the giver took it back, or the procedure went another way. */
const wasTakenBack = ({ state, claimedAt, openedAt }: TrailStep): boolean =>
  state === 'cancelled' && (claimedAt === null || claimedAt === openedAt);

/** The step that was taken back and stands open again as this one. */
const recalledBefore = (step: TrailStep, steps: readonly TrailStep[]): TrailStep | undefined =>
  steps.find(
    (former) =>
      former.elementId === step.elementId &&
      former.state === 'completed' &&
      steps.some((next) => next.openedBy === former.taskId && wasTakenBack(next) && next.closedAt === step.openedAt),
  );

function arrivalOf(step: TrailStep, trail: Trail, reception: TrailParty | null): Passage[] {
  const opener = trail.openerOf(step);
  const from = opener ? partyOf(opener) : reception;
  if (from?.unitId === step.unitId) return [];
  const done = opener ? trail.stayOf(opener) : [];
  return [{ kind: 'handed', from, to: partyOf(step), at: step.openedAt, takenAt: step.claimedAt, done }];
}

function leaveOf(step: TrailStep, trail: Trail, goesOn: boolean): Passage[] {
  if (step.state !== 'completed' || trail.successorsOf(step).length > 0) return [];
  const common = { from: partyOf(step), to: null, at: step.closedAt!, takenAt: null, done: trail.stayOf(step) };
  return [{ kind: goesOn ? 'waits' : 'ends', ...common }];
}

const partyOf = ({ unitId, person }: TrailStep): TrailParty => ({ unitId, person });
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const max = (a: string, b: string): string => (a < b ? b : a);
