import { parseDuration } from '#calendar';
import { z } from 'zod';
import { InvalidLadderError } from './errors.js';

const localized = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const duration = z.string().refine(isPositive, 'must be a duration above zero such as 4h or 1d');

/** Whom a level tells, named by role and resolved in the organisation tree when it fires. */
export const tellSchema = z.enum([
  /** Whoever the step is assigned to; while nobody is, the head of the holding unit. */
  'assigneeOrHead',
  'unitHead',
  /** The leader of the agency the holding unit belongs to. */
  'agencyLeader',
  /** The chair of the authority competent for the dossier. */
  'competentChair',
  /** The one-stop unit that received the dossier; it has the legal duty to urge. */
  'receivingUnit',
]);

export const channelSchema = z.enum(['app', 'email', 'digest']);

const levelSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/),
  at: z.union([
    /** When that share of the running time is used up. */
    z.strictObject({ share: z.number().gt(0).lt(1) }),
    z.strictObject({ due: z.literal(true) }),
    /** Working time after due. */
    z.strictObject({ afterDue: duration }),
  ]),
  tell: z.array(tellSchema).min(1),
  channels: z.array(channelSchema).min(1),
});

/**
 * A ladder as data. A clock belongs to the first class whose `below` its whole time falls short of; the last class has no
 * `below` and takes the rest. Short steps thus get their own, shorter list of levels.
 */
export const ladderSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/),
  name: localized,
  classes: z
    .array(z.strictObject({ below: duration.optional(), levels: z.array(levelSchema).min(1).max(12) }))
    .min(1)
    .max(6),
});

export type Ladder = z.infer<typeof ladderSchema>;
export type Level = z.infer<typeof levelSchema>;
export type LadderClass = Ladder['classes'][number];
export type Tell = z.infer<typeof tellSchema>;
export type Channel = z.infer<typeof channelSchema>;

/**
 * Checks a ladder.
 *
 * Beyond the schema: level keys are unique within a class, levels stand in the order shares, due, after due, and exactly
 * the last class is open, so that no clock is without levels and no rule is silently never executed.
 * @param data anything, for instance the `ladders` of a procedure
 * @throws {InvalidLadderError} with all faults at once
 */
export function parseLadder(data: unknown): Ladder {
  const parsed = ladderSchema.safeParse(data);
  if (!parsed.success) {
    throw new InvalidLadderError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const faults = parsed.data.classes.flatMap((entry, index) => faultsOf(entry, index, parsed.data.classes.length));
  if (faults.length > 0) throw new InvalidLadderError(faults);
  return parsed.data;
}

function faultsOf({ below, levels }: LadderClass, index: number, count: number): string[] {
  const faults: string[] = [];
  if ((below === undefined) !== (index === count - 1))
    faults.push(`classes.${index}: only the last class has no below`);
  const keys = levels.map(({ key }) => key);
  if (new Set(keys).size < keys.length) faults.push(`classes.${index}: a level key is used twice`);
  const ranks = levels.map(rankOf);
  const ordered = ranks.every((rank, at) => at === 0 || ranks[at - 1]! < rank || (rank === 2 && ranks[at - 1] === 2));
  if (!ordered) faults.push(`classes.${index}: levels must stand as shares upwards, due, after due`);
  return faults;
}

/** Shares rank below 1, due at 1, everything after due at 2. */
function rankOf({ at }: Level): number {
  if ('share' in at) return at.share;
  return 'due' in at ? 1 : 2;
}

function isPositive(text: string): boolean {
  try {
    return parseDuration(text).amount > 0;
  } catch {
    return false;
  }
}
