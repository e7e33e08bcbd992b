/** Life of a task. `claimed` has an assignee; the last two are final, save for a recall. */
export type TaskState = 'open' | 'claimed' | 'completed' | 'cancelled';

/** How the model hands a task out. */
export type AssignMode = 'pull' | 'lead' | 'previous';

/**
 * What a person is to a task; one person can be several things at once.
 * - `assignee`: it is assigned to them;
 * - `candidate`: holds one of its roles in the unit that holds it, in person or by delegation;
 * - `head`: leads that unit or one above it;
 * - `completer`: completed it, and what it opened still lies untouched;
 * - `viewer`: may see the dossier.
 */
export type Relation = 'assignee' | 'candidate' | 'head' | 'completer' | 'viewer';

export type TaskAction =
  'claim' | 'release' | 'assign' | 'reassign' | 'complete' | 'comment' | 'recall' | 'extend' | 'escalate';

/** The one table of who may do what when; the API refuses the rest and screens offer nothing else. */
const ACTIONS = {
  open: {
    assignee: [],
    candidate: ['claim', 'comment'],
    head: ['assign', 'reassign', 'extend', 'escalate', 'comment'],
    completer: [],
    viewer: [],
  },
  claimed: {
    assignee: ['release', 'complete', 'comment'],
    candidate: ['comment'],
    head: ['assign', 'reassign', 'extend', 'escalate', 'comment'],
    completer: [],
    viewer: [],
  },
  completed: {
    assignee: [],
    candidate: ['comment'],
    head: ['comment'],
    completer: ['recall', 'comment'],
    viewer: [],
  },
  cancelled: { assignee: [], candidate: [], head: [], completer: [], viewer: [] },
} as const satisfies Record<TaskState, Record<Relation, readonly TaskAction[]>>;

/** Under `lead` nobody takes a task for themselves: the head says who does it. */
const WITHHELD: Record<AssignMode, readonly TaskAction[]> = { pull: [], lead: ['claim'], previous: [] };

/**
 * What a person may do with a task as it stands.
 * @returns each action once, in the order of the type
 */
export function availableActions(
  task: { state: TaskState; assign: AssignMode },
  relations: ReadonlySet<Relation>,
): TaskAction[] {
  const allowed = new Set<TaskAction>();
  for (const relation of relations) for (const action of ACTIONS[task.state][relation]) allowed.add(action);
  for (const action of WITHHELD[task.assign]) if (!relations.has('head')) allowed.delete(action);
  return ORDER.filter((action) => allowed.has(action));
}

/**
 * As `availableActions`, without what has no object: a step without a limit cannot be given more time, and where the model
 * handles no escalation none can be thrown.
 */
export function offeredActions(
  task: { state: TaskState; assign: AssignMode; dueAt: Date | null; escalates: boolean },
  relations: ReadonlySet<Relation>,
): TaskAction[] {
  const lacks: Partial<Record<TaskAction, boolean>> = { extend: task.dueAt === null, escalate: !task.escalates };
  return availableActions(task, relations).filter((action) => !lacks[action]);
}

const ORDER: readonly TaskAction[] = [
  'claim',
  'complete',
  'release',
  'assign',
  'reassign',
  'extend',
  'escalate',
  'recall',
  'comment',
];
