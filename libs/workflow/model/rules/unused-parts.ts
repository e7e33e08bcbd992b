import { bareType, listOf, type Moddle } from '../moddle.js';
import { contained } from './contained.js';
import { finding, type Rule } from './rule.js';

/** Parts of BPMN that would say who does the work, with which data, by which technique, but are not executed. */
const REFUSED: readonly (readonly [property: string, mend: [vi: string, en: string]])[] = [
  ['resources', ['Gán vai trò bằng zeebe:assignmentDefinition.', 'Name roles in zeebe:assignmentDefinition.']],
  ['ioSpecification', ['Dùng zeebe:ioMapping.', 'Use zeebe:ioMapping.']],
  ['operationRef', ['Dùng zeebe:taskDefinition.', 'Use zeebe:taskDefinition.']],
  ['correlationSubscriptions', ['Dùng zeebe:subscription.', 'Use zeebe:subscription.']],
];
/** What modellers write for a line to a data object that is only drawn. */
const PLACEHOLDER = '__targetRef_placeholder';

/** Performers, data specifications, properties and implementations of BPMN are named, and not gone past. */
export const unusedParts: Rule = ({ parsed, process }) =>
  contained(parsed, process).flatMap((element) => {
    const refuse = (what: string, [vi, en]: [string, string]): ReturnType<Rule> => [
      finding('error', 'unused-parts', element, [`Chưa hỗ trợ: ${what}.`, `Not supported: ${what}.`], [vi, en]),
    ];
    const implementation = element['implementation'];
    const strange =
      typeof implementation === 'string' && implementation !== '##unspecified' ? implementation : undefined;
    return [
      ...REFUSED.flatMap(([property, mend]) => {
        const first = listOf(element, property)[0];
        return first ? refuse(bareType(first), mend) : [];
      }),
      ...(strange === undefined
        ? []
        : refuse(`implementation="${strange}"`, ['Bỏ thuộc tính này.', 'Remove the attribute.'])),
      ...listOf(element, 'properties')
        .filter((property) => bareType(property) === 'Property' && property.name !== PLACEHOLDER)
        .flatMap(() => refuse('property', ['Dùng biến của quy trình.', 'Use variables of the process.'])),
      ...associationsOf(element).flatMap((association) =>
        moves(association) ? refuse(bareType(association), ['Dùng zeebe:ioMapping.', 'Use zeebe:ioMapping.']) : [],
      ),
      ...(associationsOf(element).some((association) => !moves(association)) ? drawnOnly(element) : []),
    ];
  });

const associationsOf = (element: Moddle): Moddle[] => [
  ...listOf(element, 'dataInputAssociations'),
  ...listOf(element, 'dataOutputAssociations'),
];

const moves = (association: Moddle): boolean =>
  listOf(association, 'assignment').length > 0 || association['transformation'] !== undefined;

const drawnOnly = (element: Moddle): ReturnType<Rule> => [
  finding(
    'warning',
    'unused-parts',
    element,
    [
      'Đường nối dữ liệu chỉ để minh họa, không chuyển dữ liệu.',
      'The line to a data object is drawn only; it moves no data.',
    ],
    ['Dùng zeebe:ioMapping nếu cần chuyển dữ liệu.', 'Use zeebe:ioMapping where data are to move.'],
  ),
];
