import type { ElementInfo } from '#workflow';
import type { Holding, ResolvedRole, Unit, UnresolvedRole } from '../organisation/organisation.events.js';
import type { StaffingGap } from './procedures.events.js';
import { anyOf, kindWords, roleWords } from './staffing-words.js';

/** A user task with its roles, and where each leads from the agency. */
export interface StaffedTask {
  element: ElementInfo;
  nameEn: string | undefined;
  answers: readonly (ResolvedRole | UnresolvedRole)[];
}

/** What the judgement looks into. */
export interface StaffingFacts {
  agency: Unit;
  units: ReadonlyMap<string, Unit>;
  holdings: ReadonlyMap<string, readonly Holding[]>;
  /** With `ambiguous`: units of a kind below a superior, by `${unitId} ${kind}`. */
  candidates: ReadonlyMap<string, readonly Unit[]>;
}

/**
 * Judges who would do the tasks, by the engine's own rule: the first role that leads to a unit decides which unit holds
 * the task, and other roles count as far as they lead to the same unit.
 * @returns one gap per place and post, with all steps it concerns; errors first
 */
export function staffingGaps(tasks: readonly StaffedTask[], facts: StaffingFacts): StaffingGap[] {
  const gaps = new Map<string, StaffingGap>();
  for (const task of tasks) {
    const gap = gapOf(task, facts);
    if (!gap) continue;
    const key = [gap.kind, gap.unit?.id, gap.unitKind, ...gap.roles].join(' ');
    const known = gaps.get(key);
    if (known) known.steps.push(...gap.steps);
    else gaps.set(key, gap);
  }
  return [...gaps.values()].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

function gapOf(task: StaffedTask, facts: StaffingFacts): StaffingGap | undefined {
  const found = task.answers.filter((answer): answer is ResolvedRole => 'unitId' in answer);
  const [first] = found;
  return first ? vacancy(task, found, facts) : unreachable(task, facts);
}

function vacancy(task: StaffedTask, found: readonly ResolvedRole[], facts: StaffingFacts): StaffingGap | undefined {
  const { unitId } = found[0]!;
  const unit = facts.units.get(unitId);
  if (!unit) return undefined;
  const roles = [...new Set(found.filter((answer) => answer.unitId === unitId).map((answer) => answer.role))];
  const held = (facts.holdings.get(unitId) ?? []).filter((holding) => roles.includes(holding.role));
  if (held.some(({ holder, delegates }) => [holder, ...delegates].some((person) => !person.absent))) return undefined;
  const posts = anyOf(roles.map(roleWords));
  const at = { unit: shortOf(unit), unitKind: unit.kind, roles: roles.sort(), steps: [stepOf(task)] };
  if (held.length > 0)
    return {
      ...{ severity: 'warning', kind: 'absent', ...at },
      message: {
        vi: `${begin(unit.name)}: mọi người giữ vị trí ${posts.vi} đang vắng mặt`,
        en: `${unit.nameEn}: everybody who is ${posts.en} is away`,
      },
      mend: { vi: 'Ủy quyền cho người khác trong thời gian vắng mặt', en: 'Delegate the post while they are away' },
    };
  return {
    ...{ severity: 'error', kind: 'vacant', ...at },
    message: { vi: `${begin(unit.name)} chưa có ${posts.vi}`, en: `${unit.nameEn} has no ${posts.en}` },
    mend: { vi: 'Bổ nhiệm ít nhất một người', en: 'Appoint at least one person' },
  };
}

function unreachable(task: StaffedTask, facts: StaffingFacts): StaffingGap {
  const groups = task.element.task!.candidateGroups.map((group) => group.split('.') as [string, string]);
  const at = task.answers.findIndex((answer) => 'reason' in answer && answer.reason === 'ambiguous');
  const [kind] = groups[Math.max(at, 0)] ?? ['', ''];
  const answer = task.answers[at];
  const common = { severity: 'error' as const, unitKind: kind, roles: [], steps: [stepOf(task)] };
  const foundAt =
    answer && 'reason' in answer && answer.foundAtUnitId ? facts.units.get(answer.foundAtUnitId) : undefined;
  return foundAt
    ? { ...common, kind: 'ambiguous', unit: shortOf(foundAt), ...ambiguity(kind, foundAt, facts) }
    : { ...common, kind: 'none', unit: null, ...nothing(kind, facts.agency) };
}

function ambiguity(kind: string, foundAt: Unit, { agency, candidates }: StaffingFacts): Words {
  const units = candidates.get(`${foundAt.id} ${kind}`) ?? [];
  const words = kindWords(kind);
  const names = anyOf(units.map(({ name, nameEn }) => ({ vi: name, en: nameEn })));
  return {
    message: {
      vi: `Không rõ ${words.vi} nào làm bước này cho ${agency.name}: trong ${foundAt.name} có ${names.vi}`,
      en: `It is not clear which ${words.en} does this step for ${agency.nameEn}: ${foundAt.nameEn} has ${names.en}`,
    },
    mend: {
      vi: `Thêm một dòng vào bảng thẩm quyền của thủ tục: tại ${agency.name}, ${words.vi} là đơn vị nào`,
      en: `Add a row to the competence table of the procedure: which unit is the ${words.en} for ${agency.nameEn}`,
    },
  };
}

function nothing(kind: string, agency: Unit): Words {
  const words = kindWords(kind);
  return {
    message: {
      vi: `${begin(agency.name)} và các đơn vị cấp trên không có ${words.vi}`,
      en: `Neither ${agency.nameEn} nor a unit above it has a ${words.en}`,
    },
    mend: {
      vi: 'Lập đơn vị này, hoặc thêm một dòng vào bảng thẩm quyền của thủ tục',
      en: 'Found the unit, or add a row to the competence table of the procedure',
    },
  };
}

type Words = Pick<StaffingGap, 'message' | 'mend'>;

/** Names of communes begin with a small letter: "xã An Bình". */
const begin = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const shortOf = ({ id, name, nameEn }: Unit) => ({ id, name, nameEn });

const stepOf = ({ element, nameEn }: StaffedTask) => ({
  elementId: element.id,
  name: { vi: element.name || element.id, en: nameEn ?? element.name ?? element.id },
});
