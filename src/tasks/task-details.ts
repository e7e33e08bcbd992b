import type { OutcomeKind, TaskKind, TaskOutcome, Variables } from '#workflow';
import type { DetailsKind, TaskDetails } from './task-details.dto.js';

/** Details that outcomes of a kind carry. Sending back and what never came carry their reason alone. */
const OF_OUTCOME = {
  supplement: 'supplementRequest',
  consult: 'consultationRequest',
  refuse: 'refusal',
  sendBack: undefined,
  noReply: undefined,
  assign: 'assignment',
} as const satisfies Record<OutcomeKind, DetailsKind | undefined>;

/** Details that tasks of a kind carry, unless the outcome has a kind of its own. */
const OF_TASK = {
  supplement: 'supplementAnswer',
  consultation: 'consultationReply',
  recordReply: 'recordedReply',
  issueResult: 'issuedResult',
  handOver: 'handedOver',
  refusalNotice: undefined,
  stopNotice: undefined,
} as const satisfies Record<TaskKind, DetailsKind | undefined>;

/** Name of the variable in which each kind leaves the process what it may need. */
const VARIABLES = {
  supplementRequest: 'supplement',
  supplementAnswer: 'supplementAnswer',
  consultationRequest: 'consultation',
  consultationReply: 'consultationReply',
  refusal: 'refusal',
  recordedReply: 'reply',
  issuedResult: 'result',
  assignment: 'assignment',
  handedOver: 'handOver',
} as const satisfies Record<DetailsKind, string>;

interface Spec {
  kind?: TaskKind;
  outcomes: readonly TaskOutcome[];
}

/** Which details a completion must carry; undefined where it carries none. */
export function demandedDetails(task: Spec, outcome: TaskOutcome | undefined): DetailsKind | undefined {
  if (outcome?.kind) return OF_OUTCOME[outcome.kind];
  return task.kind && OF_TASK[task.kind];
}

/** Whether choosing it needs a reason, which some details give as well. */
export const needsReason = ({ reasonRequired, kind }: TaskOutcome): boolean =>
  reasonRequired || kind === 'sendBack' || kind === 'noReply';

/**
 * Variables of a completion: those of the kind it carries, and null under the names of what else the task can say, so
 * that an output mapping never finds the words of an earlier round.
 */
export function detailsVariables(task: Spec, carried: DetailsKind | undefined, fields: Variables): Variables {
  const possible = [task.kind && OF_TASK[task.kind], ...task.outcomes.map(({ kind }) => kind && OF_OUTCOME[kind])];
  const variables: Variables = {};
  for (const kind of possible) if (kind) variables[VARIABLES[kind]] = null;
  if (carried) variables[VARIABLES[carried]] = fields;
  return variables;
}

/** The reason as the details give it, where they do: nobody is asked for it twice. */
export function reasonIn(details: TaskDetails | undefined): string | undefined {
  switch (details?.kind) {
    case 'supplementRequest':
    case 'refusal':
      return details.reason;
    case 'consultationRequest':
      return details.question;
    case 'consultationReply':
      return details.text;
    default:
      return undefined;
  }
}
