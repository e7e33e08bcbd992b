import type { Holding, Person } from './organisation.events.js';

/**
 * Who exercises a post: its holder and those the holder has delegated it to.
 *
 * An absent holder with a delegate is left out, so that work is not offered to an empty desk; without a delegate the
 * holder stays, because nobody else may decide in that place.
 */
export function exercisersOf(holding: Holding): Person[] {
  const { holder, delegates } = holding;
  return holder.absent && delegates.length > 0 ? [...delegates] : [holder, ...delegates];
}

/** Ids of all who exercise the posts, each once, in the order of the posts. */
export function membersOf(holdings: readonly Holding[]): string[] {
  return [...new Set(holdings.flatMap(exercisersOf).map((person) => person.id))];
}

/** Ids of those among the members who are there. */
export function presentMembersOf(holdings: readonly Holding[]): string[] {
  const present = holdings.flatMap(exercisersOf).filter((person) => !person.absent);
  return [...new Set(present.map((person) => person.id))];
}
