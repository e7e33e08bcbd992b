import type { Finding, Model } from '../types.js';
import { buildGraph } from './build-graph.js';
import { elementInfos } from './element-info.js';
import { bareType, listOf, type Moddle, parseXml, type Parsed } from './moddle.js';
import { ruleStages, xmlRules } from './rules/index.js';
import { noProcess, unreadable } from './rules/readable.js';
import type { RuleContext } from './rules/rule.js';
import { sha256 } from './sha256.js';

/**
 * Reads, checks and prepares a BPMN file. What cannot be executed rightly is refused; nothing is skipped in silence.
 *
 * Never throws for bad input.
 *
 * @param xml BPMN 2.0 with the `zeebe:` extensions, at most 5 MB
 * @returns the findings, errors first, and the model when there is no error
 * @example (await compile(xml)).findings[0]?.message.en // => 'Two elements have the id "Task_1".'
 */
export async function compile(xml: string): Promise<{ model?: Model; findings: Finding[] }> {
  const { model, findings } = await compileStored(xml);
  return model && !findings.some(isError) ? { model, findings } : { findings };
}

/**
 * Prepares a model that was published once, by the rules of that day. Dossiers stand on it, so it goes on: what the rules
 * of today refuse is told, not enforced. What meets an unsupported part while it runs opens an incident there.
 *
 * Never throws for bad input.
 *
 * @param xml as it was published
 * @returns the findings as of `compile`; no model only where there is nothing to execute: unsafe or unreadable XML, not
 *   exactly one executable process
 * @source docs/adr/0020-published-models-go-on.md
 */
export async function compileStored(xml: string): Promise<{ model?: Model; findings: Finding[] }> {
  const unsafe = xmlRules.flatMap((rule) => rule(xml));
  if (unsafe.length > 0) return { findings: unsafe };
  try {
    return prepare(xml, await parseXml(xml));
  } catch (error) {
    return { findings: [unreadable(error as Error)] };
  }
}

function prepare(xml: string, parsed: Parsed): { model?: Model; findings: Finding[] } {
  const processes = listOf(parsed.root, 'rootElements').filter((element) => bareType(element) === 'Process');
  const executable = processes.filter((candidate) => candidate['isExecutable'] === true);
  const process = executable[0];
  if (!process || executable.length > 1) return { findings: [noProcess(executable)] };
  const { graph, elements } = buildGraph(process);
  const findings = judge({ parsed, process, graph, elements });
  try {
    return { model: modelOf(xml, process, { graph, elements }), findings };
  } catch (error) {
    return { findings: findings.some(isError) ? findings : [unreadable(error as Error)] };
  }
}

/** All findings, errors first. A rule that stumbles over what it does not expect has found something too. */
function judge(context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  try {
    for (const stage of ruleStages) {
      if (findings.length === 0) findings.push(...stage.flatMap((rule) => rule(context)));
    }
  } catch (error) {
    findings.push(unreadable(error as Error));
  }
  return findings.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

function modelOf(xml: string, process: Moddle, built: Pick<RuleContext, 'graph' | 'elements'>): Model {
  const { graph, elements } = built;
  const starts = [...graph.nodes.values()].filter(
    ({ type, parentId }) => type === 'StartEvent' && parentId === graph.processId,
  );
  return {
    checksum: sha256(xml),
    processId: graph.processId,
    name: graph.name,
    ...(graph.versionTag ? { versionTag: graph.versionTag } : {}),
    elements: elementInfos(process, graph, elements),
    order: [...graph.nodes.keys()],
    starts: starts.map(({ id, message }) => ({ elementId: id, ...(message ? { messageName: message.name } : {}) })),
    kernel: graph,
  };
}

const isError = ({ severity }: Finding): boolean => severity === 'error';
