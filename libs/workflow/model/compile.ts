import type { Finding, Model } from '../types.js';
import { buildGraph } from './build-graph.js';
import { elementInfos } from './element-info.js';
import { bareType, listOf, parseXml, type Parsed } from './moddle.js';
import { ruleStages, xmlRules } from './rules/index.js';
import { noProcess, unreadable } from './rules/readable.js';
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
  const unsafe = xmlRules.flatMap((rule) => rule(xml));
  if (unsafe.length > 0) return { findings: unsafe };
  try {
    return check(xml, await parseXml(xml));
  } catch (error) {
    return { findings: [unreadable(error as Error)] };
  }
}

function check(xml: string, parsed: Parsed): { model?: Model; findings: Finding[] } {
  const processes = listOf(parsed.root, 'rootElements').filter((element) => bareType(element) === 'Process');
  const executable = processes.filter((candidate) => candidate['isExecutable'] === true);
  const process = executable[0];
  if (!process || executable.length > 1) return { findings: [noProcess(executable)] };
  const { graph, elements } = buildGraph(process);
  const context = { parsed, process, graph, elements };
  const findings: Finding[] = [];
  for (const stage of ruleStages) {
    if (findings.length === 0) findings.push(...stage.flatMap((rule) => rule(context)));
  }
  findings.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  if (findings.some(({ severity }) => severity === 'error')) return { findings };
  const starts = [...graph.nodes.values()].filter(
    ({ type, parentId }) => type === 'StartEvent' && parentId === graph.processId,
  );
  const model: Model = {
    checksum: sha256(xml),
    processId: graph.processId,
    name: graph.name,
    ...(graph.versionTag ? { versionTag: graph.versionTag } : {}),
    elements: elementInfos(process, graph, elements),
    order: [...graph.nodes.keys()],
    starts: starts.map(({ id, message }) => ({ elementId: id, ...(message ? { messageName: message.name } : {}) })),
    kernel: graph,
  };
  return { model, findings };
}
