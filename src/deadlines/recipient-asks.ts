import type { RecipientAsk, RecipientRole, Recipients } from '../organisation/organisation.events.js';

/** A level as it fires. */
export interface RaisedLevel {
  id: string;
  subjectKind: 'task' | 'dossier';
  subjectId: string;
  dossierId: string;
  key: string;
  position: number;
  tell: RecipientRole[];
  channels: ('app' | 'email' | 'digest')[];
  subjectDueAt: Date;
}

/** Where the step or dossier stands when the level fires. */
export interface LevelSubject {
  competentUnitId: string;
  receivingUnitId: string;
  /** Open tasks concerned: the one step, or all steps of the dossier. */
  held: { unitId: string; assigneeId: string | null }[];
}

/**
 * Whom to look for in the organisation when a level fires.
 *
 * A step's ladder climbs the tree of the agency that holds it now. A dossier's ladder asks wherever the dossier is being
 * worked on; while no task is open anywhere, it asks the competent unit.
 */
export function recipientAsks(level: Pick<RaisedLevel, 'tell'>, subject: LevelSubject): RecipientAsk[] {
  const { competentUnitId, receivingUnitId } = subject;
  const held = subject.held.length > 0 ? subject.held : [{ unitId: competentUnitId, assigneeId: null }];
  return level.tell.flatMap((role) => {
    const places = role === 'competentChair' || role === 'receivingUnit' ? held.slice(0, 1) : held;
    return places.map(({ unitId, assigneeId }) => ({
      role,
      holdingUnitId: unitId,
      ...(assigneeId === null ? {} : { assigneeId }),
      competentUnitId,
      receivingUnitId,
    }));
  });
}

/** Somebody to tell, and in which capacity. */
export interface Told {
  accountId: string;
  toldAs: RecipientRole;
  unitId: string | null;
}

/** Each person once, in the first capacity the ladder names. */
export function onceEach(found: readonly { toldAs: RecipientRole; recipients: Recipients }[]): Told[] {
  const all = found.flatMap(({ toldAs, recipients }) =>
    recipients.accountIds.map((accountId) => ({ accountId, toldAs, unitId: recipients.unitId ?? null })),
  );
  return [...new Map(all.toReversed().map((one) => [one.accountId, one])).values()].reverse();
}
