import type { Moddle } from '../moddle.js';
import { bareType } from '../moddle.js';
import { contained, decides } from './contained.js';
import { finding, type Rule } from './rule.js';

const WORK = ['zeebe:TaskDefinition', 'zeebe:TaskHeaders'];

/** Extensions that are read, by the element they stand on; everywhere else they would be gone past. */
const USED: Readonly<Record<string, readonly string[]>> = {
  Process: ['zeebe:VersionTag'],
  UserTask: ['zeebe:AssignmentDefinition', 'zeebe:FormDefinition', 'zeebe:UserTask'],
  ServiceTask: WORK,
  BusinessRuleTask: WORK,
  SendTask: WORK,
  ScriptTask: ['zeebe:Script'],
  MessageEventDefinition: WORK,
  MultiInstanceLoopCharacteristics: ['zeebe:LoopCharacteristics'],
  Message: ['zeebe:Subscription'],
};
/** Elements that hold their work themselves when they throw a message. */
const THROWING: readonly string[] = ['IntermediateThrowEvent', 'EndEvent'];
/** Checked by rules of their own wherever they stand. */
const EVERYWHERE: readonly string[] = ['zeebe:IoMapping', 'zeebe:Properties'];

/**
 * Camunda's extensions stand where they are read, each once; all others of it would change what happens and are refused.
 * Those of other makers only warn.
 */
export const supportedExtensions: Rule = ({ parsed, process }) =>
  contained(parsed, process).flatMap((element) => {
    const values = element.extensionElements?.values ?? [];
    return values.flatMap((extension, n) => {
      const repeated = values.slice(0, n).some(({ $type }) => $type === extension.$type);
      return check(element, extension, { repeated, decides: decides(parsed, extension.$type) });
    });
  });

function check(element: Moddle, { $type }: Moddle, is: { repeated: boolean; decides: boolean }): ReturnType<Rule> {
  const owner = ownerOf(element);
  const tell = (severity: 'error' | 'warning', vi: string, en: string): ReturnType<Rule> => [
    finding(severity, 'supported-extensions', owner, [vi, en], ['Xóa phần mở rộng này.', 'Delete the extension.']),
  ];
  if (!is.decides)
    return tell('warning', `Phần mở rộng ${$type} không được dùng đến.`, `Extension ${$type} has no effect here.`);
  const type = bareType(element);
  if (!ALL.has($type))
    return tell('error', `Chưa hỗ trợ phần mở rộng ${$type}.`, `Extension ${$type} is not supported.`);
  const used = [...EVERYWHERE, ...(USED[type] ?? []), ...(throwsMessage(element) ? WORK : [])];
  if (!used.includes($type))
    return tell('error', `${$type} không có tác dụng trên ${type}.`, `${$type} has no effect on ${type}.`);
  if (is.repeated) return tell('error', `Có nhiều ${$type}.`, `There are several ${$type}.`);
  return [];
}

const ALL: ReadonlySet<string> = new Set([...EVERYWHERE, ...Object.values(USED).flat()]);

const throwsMessage = (element: Moddle): boolean =>
  THROWING.includes(bareType(element)) &&
  ((element['eventDefinitions'] as Moddle[] | undefined) ?? []).some(
    (entry) => bareType(entry) === 'MessageEventDefinition',
  );

/** What people see in the drawing: the task of a loop, the event of a definition. */
const ownerOf = (element: Moddle): Moddle =>
  /Definition$|LoopCharacteristics$/.test(element.$type) && element.$parent ? element.$parent : element;
