import { listOf, type Moddle } from '../moddle.js';
import { finding, type Rule } from './rule.js';

const USED: ReadonlySet<string> = new Set([
  'zeebe:TaskDefinition',
  'zeebe:TaskHeaders',
  'zeebe:IoMapping',
  'zeebe:Properties',
  'zeebe:FormDefinition',
  'zeebe:AssignmentDefinition',
  'zeebe:UserTask',
  'zeebe:Script',
  'zeebe:LoopCharacteristics',
  'zeebe:Subscription',
  'zeebe:VersionTag',
]);

/** Camunda's extensions that would change what happens but are not executed here. Those of other makers only warn. */
export const supportedExtensions: Rule = ({ process }) => {
  const findings: ReturnType<Rule> = [];
  const visit = (element: Moddle): void => {
    for (const extension of element.extensionElements?.values ?? []) {
      if (USED.has(extension.$type)) continue;
      const ours = extension.$type.startsWith('zeebe:');
      findings.push(
        finding(
          ours ? 'error' : 'warning',
          'supported-extensions',
          element,
          ours
            ? [`Chưa hỗ trợ phần mở rộng ${extension.$type}.`, `Extension ${extension.$type} is not supported.`]
            : [
                `Phần mở rộng ${extension.$type} không được dùng đến.`,
                `Extension ${extension.$type} has no effect here.`,
              ],
          ['Xóa phần mở rộng này.', 'Delete the extension.'],
        ),
      );
    }
    for (const child of listOf(element, 'flowElements')) visit(child);
    for (const definition of listOf(element, 'eventDefinitions')) visit(definition);
    const loop = element['loopCharacteristics'] as Moddle | undefined;
    if (loop) visit(loop);
  };
  visit(process);
  return findings;
};
