import { extensionsOf, type Moddle, textOf } from '../moddle.js';
import { finding, type Rule } from './rule.js';

/** Kind of unit, dot, role there. */
const ROLE = /^[A-Za-z][\w-]*\.[A-Za-z][\w-]*$/;

/** A task names roles, never persons, and its form by id. */
export const assignment: Rule = ({ graph, elements }) =>
  [...graph.nodes.values()].flatMap((node) => {
    const element = elements.get(node.id);
    const definition = extensionsOf(element, 'zeebe:AssignmentDefinition')[0];
    const form = extensionsOf(element, 'zeebe:FormDefinition')[0];
    const refuse = (vi: string, en: string, mendVi: string, mendEn: string): ReturnType<Rule> => [
      finding('error', 'assignment', node, [vi, en], [mendVi, mendEn]),
    ];
    if (textOf(definition, 'assignee') ?? textOf(definition, 'candidateUsers')) {
      return refuse(
        'Công việc gán cho người cụ thể.',
        'The task is assigned to persons.',
        'Gán cho vai trò (candidateGroups).',
        'Assign it to roles (candidateGroups).',
      );
    }
    const groups = (textOf(definition, 'candidateGroups') ?? '').split(',').flatMap((group) => group.trim() || []);
    if (node.type === 'UserTask' && groups.length === 0) {
      return refuse(
        'Công việc chưa giao cho vai trò nào.',
        'The task is given to nobody.',
        'Đặt zeebe:assignmentDefinition candidateGroups, ví dụ economicDivision.specialist.',
        'Set zeebe:assignmentDefinition candidateGroups, for instance economicDivision.specialist.',
      );
    }
    const strange = groups.find((group) => !ROLE.test(group));
    if (strange !== undefined) {
      return refuse(
        `Không phải vai trò: "${strange}".`,
        `Not a role: "${strange}".`,
        'Ví dụ: economicDivision.specialist.',
        'For instance: economicDivision.specialist.',
      );
    }
    if (form && !textOf(form, 'formId')) {
      return refuse(
        'Biểu mẫu phải được chọn theo formId.',
        'The form must be chosen by formId.',
        'Đặt zeebe:formDefinition formId.',
        'Set zeebe:formDefinition formId.',
      );
    }
    if (form && otherwiseBound(form)) {
      return refuse(
        'Biểu mẫu luôn là bản đi kèm phiên bản quy trình.',
        'The form is always the one published with the version of the procedure.',
        'Chỉ đặt formId.',
        'Set formId alone.',
      );
    }
    return [];
  });

/** Bound to another version than the one it was published with. */
function otherwiseBound(form: Moddle): boolean {
  const own = (name: string): unknown => (Object.hasOwn(form, name) ? form[name] : undefined);
  return (
    (own('bindingType') ?? 'deployment') !== 'deployment' ||
    own('versionTag') !== undefined ||
    own('externalReference') !== undefined
  );
}
