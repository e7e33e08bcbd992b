/**
 * The executable reading of a model: plain data that both the rules and the kernel work on.
 *
 * It names only what is executed. Diagram, documentation, data objects and black-box pools stay in the file.
 */

export type NodeType =
  | 'StartEvent'
  | 'EndEvent'
  | 'IntermediateCatchEvent'
  | 'IntermediateThrowEvent'
  | 'BoundaryEvent'
  | 'UserTask'
  | 'ServiceTask'
  | 'ScriptTask'
  | 'BusinessRuleTask'
  | 'SendTask'
  | 'ReceiveTask'
  | 'ExclusiveGateway'
  | 'ParallelGateway'
  | 'InclusiveGateway'
  | 'EventBasedGateway'
  | 'SubProcess';

export type EventKind = 'none' | 'message' | 'timer' | 'error' | 'escalation' | 'terminate';

/** One `zeebe:input` or `zeebe:output`: an expression (or a literal without `=`) and the variable it writes. */
export interface Mapping {
  source: string;
  target: string;
}

/** How a timer is written in the model; `text` may be a FEEL expression when it begins with `=`. */
export interface TimerText {
  kind: 'working' | 'duration' | 'date' | 'cycle';
  text: string;
}

export interface Loop {
  sequential: boolean;
  inputCollection: string;
  inputElement?: string;
  outputCollection?: string;
  outputElement?: string;
  completionCondition?: string;
}

export interface Node {
  id: string;
  name: string;
  type: NodeType;
  /** Id of the process or sub-process that contains it. */
  parentId: string;
  incoming: string[];
  outgoing: string[];
  defaultFlow?: string;
  event: EventKind;
  attachedTo?: string;
  /** Boundary events only. */
  interrupting: boolean;
  /** Boundary events attached to this activity, in document order. */
  boundaries: string[];
  inputs: Mapping[];
  outputs: Mapping[];
  loop?: Loop;
  job?: { type: string; retries: string; headers: Record<string, string> };
  message?: { name: string; correlationKey?: string };
  timer?: TimerText;
  errorCode?: string;
  /** Thrown or caught; `named` says that the model refers to an escalation, a catcher that does not catches every code. */
  escalation?: { code?: string; name: string; named: boolean };
  script?: { expression: string; resultVariable?: string };
  /** User tasks whose unit is chosen while the procedure runs: FEEL with its leading `=`. */
  unit?: string;
}

export interface Flow {
  id: string;
  name: string;
  parentId: string;
  source: string;
  target: string;
  /** FEEL with its leading `=`. */
  condition?: string;
}

export interface Graph {
  processId: string;
  name: string;
  versionTag?: string;
  nodes: Map<string, Node>;
  flows: Map<string, Flow>;
}

/** What a token does in a node: where it waits, or `undefined` where it passes at once. */
export type WaitKind = 'task' | 'job' | 'message' | 'timer';

const JOB_TYPES: ReadonlySet<NodeType> = new Set([
  'ServiceTask',
  'BusinessRuleTask',
  'SendTask',
  'IntermediateThrowEvent',
  'EndEvent',
]);

/**
 * Tells where a token waits in a node.
 *
 * A message throw or end event with a `zeebe:taskDefinition` is a job, as in Camunda 8; without one it sends and goes on.
 *
 * @returns the kind of wait, or `undefined` for nodes that never wait by themselves.
 */
export function waitKindOf(node: Node): WaitKind | undefined {
  if (node.type === 'UserTask') return 'task';
  if (node.type === 'ReceiveTask') return 'message';
  if (node.type === 'IntermediateCatchEvent') return node.event === 'timer' ? 'timer' : 'message';
  if (node.job && JOB_TYPES.has(node.type)) return 'job';
  return undefined;
}

/** Activities: what can have boundary events, io mappings of its own and loops. */
export function isActivity(node: Node): boolean {
  return node.type.endsWith('Task') || node.type === 'SubProcess';
}
