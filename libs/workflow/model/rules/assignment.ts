import { extensionsOf, textOf } from '../moddle.js';
import { finding, type Rule } from './rule.js';

const ROLE = /^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)?$/;

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
    return [];
  });
