import { LEADING_ROLES } from '../organisation/organisation.events.js';
import { leads } from '../organisation/visibility.service.js';
import type { ActorPost, SignedInActor } from '../platform/access/signed-in-actor.js';

export type DossierAction = 'attach' | 'correctCompetentUnit' | 'correctIntake' | 'void';

/** A dossier as far as rights on it depend on it. */
export interface DossierInHand {
  /** The counter, or the one that has taken over from it. */
  receivingUnitId: string;
  /** Place of the competent unit, or of its successor, in the tree; absent when the unit is gone. */
  competentUnitPath: string | undefined;
  finishedAt: Date | null;
  /** Somebody outside of the counter has completed a step. */
  workedElsewhere?: boolean;
}

const LEADING: readonly string[] = LEADING_ROLES;
const COUNTER = ['receptionist', ...LEADING];

/** What an actor who sees a dossier may do with it. Papers are added by whoever takes part, until it is over. */
export function dossierActions(actor: SignedInActor, dossier: DossierInHand): DossierAction[] {
  if (dossier.finishedAt) return [];
  const mending = actor.posts.some(isAtCounter(dossier.receivingUnitId));
  return [
    'attach',
    ...(mayCorrect(actor, dossier) ? ['correctCompetentUnit' as const] : []),
    ...(mending ? ['correctIntake' as const] : []),
    ...(mending && !dossier.workedElsewhere ? ['void' as const] : []),
  ];
}

/** Whether a post takes dossiers in at that counter, or leads it. */
export const isAtCounter =
  (unitId: string) =>
  (post: ActorPost): boolean =>
    post.unitId === unitId && COUNTER.includes(post.role);

/** Where it belongs is corrected by the counter that received it, or by leaders of the competent agency. */
export function mayCorrect(actor: SignedInActor, dossier: DossierInHand): boolean {
  if (dossier.finishedAt) return false;
  const { competentUnitPath } = dossier;
  return (
    actor.posts.some(isAtCounter(dossier.receivingUnitId)) ||
    (competentUnitPath !== undefined && leads(actor, competentUnitPath))
  );
}
