import type { DeadlineSpec, ElementInfo, OutcomeKind, TaskKind, TaskOutcome } from '../types.js';
import { waitKindOf, type Graph, type Node } from './graph.js';
import { extensionsOf, listOf, propertiesOf, textOf, type Moddle } from './moddle.js';

/** Facts of every node that screens and policies need, in document order. */
export function elementInfos(
  process: Moddle,
  graph: Graph,
  elements: ReadonlyMap<string, Moddle>,
): Map<string, ElementInfo> {
  const lanes = laneIndex(process);
  const infos = new Map<string, ElementInfo>();
  for (const node of graph.nodes.values()) {
    infos.set(node.id, elementInfo(node, elements.get(node.id)!, lanesOf(node, graph, lanes)));
  }
  return infos;
}

function elementInfo(node: Node, element: Moddle, lanes: ElementInfo['lanes']): ElementInfo {
  const properties = propertiesOf(element);
  const documentation = textOf(listOf(element, 'documentation')[0], 'text');
  return {
    id: node.id,
    name: node.name,
    type: node.type,
    lanes,
    parentId: node.parentId,
    ...(documentation ? { documentation } : {}),
    properties,
    deadline: readDeadline(properties),
    ...(node.type === 'UserTask' ? { task: readTask(node, element, properties) } : {}),
    ...(waitKindOf(node) === 'job' ? { job: readJobInfo(node) } : {}),
    ...(node.attachedTo ? { attachedTo: { elementId: node.attachedTo, interrupting: node.interrupting } } : {}),
    ...(node.message ? { message: { ...node.message } } : {}),
    ...(node.escalation ? { escalation: readEscalation(node.escalation) } : {}),
    ...(node.loop ? { multiInstance: node.loop.sequential ? 'sequential' : 'parallel' } : {}),
    ...(properties['timer.silence'] ? { silence: properties['timer.silence'].trim() } : {}),
  };
}

function readDeadline(properties: Record<string, string>): DeadlineSpec {
  const budget = properties['deadline.budget'];
  const basis = properties['deadline.basis'];
  const clock = (properties['deadline.clock'] ?? 'counts') as DeadlineSpec['clock'];
  return { ...(budget ? { budget } : {}), clock, ...(basis ? { basis } : {}) };
}

function readTask(node: Node, element: Moddle, properties: Record<string, string>): NonNullable<ElementInfo['task']> {
  const groups = textOf(extensionsOf(element, 'zeebe:AssignmentDefinition')[0], 'candidateGroups') ?? '';
  const formId = textOf(extensionsOf(element, 'zeebe:FormDefinition')[0], 'formId');
  const ladder = properties['ladder'];
  const kind = properties['task.kind'];
  return {
    candidateGroups: groups.split(',').flatMap((group) => group.trim() || []),
    ...(formId ? { formId } : {}),
    outcomes: parseOutcomes(properties['task.outcomes']) ?? readableOutcomes(properties['task.outcomes'] ?? ''),
    assign: (properties['task.assign'] ?? 'pull') as 'pull' | 'lead' | 'previous',
    ...(ladder ? { ladder } : {}),
    ...(isOneOf(TASK_KINDS, kind) ? { kind } : {}),
    ...(node.unit === undefined ? {} : { unit: node.unit }),
  };
}

function readEscalation({ code, name }: NonNullable<Node['escalation']>): NonNullable<ElementInfo['escalation']> {
  return { ...(code === undefined ? {} : { code }), name };
}

function readJobInfo(node: Node): NonNullable<ElementInfo['job']> {
  const { type, retries, headers } = node.job!;
  return { type, retries: Number(retries) || 0, headers };
}

/**
 * Reads `task.outcomes`.
 *
 * @param text JSON list of `{"key","vi","en","reason"?,"kind"?,"result"?}`
 * @returns `undefined` where it is not such a list; an absent property is an empty list
 */
export function parseOutcomes(text: string | undefined): TaskOutcome[] | undefined {
  if (text === undefined || text.trim() === '') return [];
  const list = parseJson(text);
  if (!Array.isArray(list)) return undefined;
  const outcomes = list.map(readOutcome);
  return outcomes.every((outcome) => outcome !== undefined) ? outcomes : undefined;
}

/** Of a list that today's rules refuse, what can be shown as a button: steps published with it must still be completed. */
function readableOutcomes(text: string): TaskOutcome[] {
  const list = parseJson(text);
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((entry) => {
    const { key, vi, en, reason, kind } = (entry ?? {}) as Record<string, unknown>;
    if (typeof key !== 'string' || !key) return [];
    const label = { vi: typeof vi === 'string' && vi ? vi : key, en: typeof en === 'string' && en ? en : key };
    return [{ key, label, reasonRequired: reason === true, ...(isOneOf(OUTCOME_KINDS, kind) ? { kind } : {}) }];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readOutcome(entry: unknown): TaskOutcome | undefined {
  if (entry === null || typeof entry !== 'object') return undefined;
  const { key, vi, en, reason, kind, result, ...rest } = entry as Record<string, unknown>;
  if (
    typeof key !== 'string' ||
    !/^[A-Za-z][\w.-]*$/.test(key) ||
    typeof vi !== 'string' ||
    !vi ||
    typeof en !== 'string' ||
    !en
  )
    return undefined;
  if ((reason !== undefined && typeof reason !== 'boolean') || Object.keys(rest).length > 0) return undefined;
  if (kind !== undefined && !isOneOf(OUTCOME_KINDS, kind)) return undefined;
  if (result !== undefined && (typeof result !== 'string' || !/^[a-z]\w*$/i.test(result))) return undefined;
  return {
    ...{ key, label: { vi, en }, reasonRequired: reason === true },
    ...(kind === undefined ? {} : { kind }),
    ...(result === undefined ? {} : { result }),
  };
}

const OUTCOME_KINDS = [
  'supplement',
  'refuse',
  'sendBack',
  'consult',
  'assign',
  'noReply',
] as const satisfies readonly OutcomeKind[];

/** Values of `task.kind`. */
export const TASK_KINDS = [
  'supplement',
  'consultation',
  'recordReply',
  'issueResult',
  'handOver',
  'refusalNotice',
  'stopNotice',
] as const satisfies readonly TaskKind[];

const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T =>
  (values as readonly unknown[]).includes(value);

type Lane = { id: string; name: string };

/** Lanes of every node that a lane names, innermost first. */
function laneIndex(process: Moddle): Map<string, Lane[]> {
  const index = new Map<string, Lane[]>();
  const visit = (laneSet: Moddle, outer: Lane[]): void => {
    for (const lane of listOf(laneSet, 'lanes')) {
      const path = [{ id: lane.id ?? '', name: textOf(lane, 'name') ?? '' }, ...outer];
      for (const ref of listOf(lane, 'flowNodeRef')) {
        if (ref.id && (index.get(ref.id)?.length ?? 0) < path.length) index.set(ref.id, path);
      }
      const child = lane['childLaneSet'] as Moddle | undefined;
      if (child) visit(child, path);
    }
  };
  for (const laneSet of listOf(process, 'laneSets')) visit(laneSet, []);
  return index;
}

/** A node without a lane of its own is in the lanes of its host or sub-process. */
function lanesOf(node: Node, graph: Graph, index: Map<string, Lane[]>): Lane[] {
  for (let at: Node | undefined = node; at; at = graph.nodes.get(at.attachedTo ?? at.parentId)) {
    const lanes = index.get(at.id);
    if (lanes) return lanes;
  }
  return [];
}
