import { Injectable } from '@nestjs/common';
import { compareInstants, formatDuration } from '#calendar';
import { type Budget, parseBudget, sayStepLine, stepDue, stepStory } from '#policy';
import { CalendarsService } from '../calendars/calendars.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Text } from '../platform/text.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { TaskLeadingService } from '../tasks/task-leading.service.js';
import type { StepStoryView } from './step-story.dto.js';

/** What leaders gave, oldest first. */
const EXTENSIONS = `
  SELECT e.from_at AS "from", e.to_at AS "to", coalesce(p.name, '—') AS "by", e.given_at AS "at"
    FROM step_extension e LEFT JOIN person p ON p.id = e.account_id WHERE e.task_id = $1 ORDER BY e.given_at`;

/** Tells why a step is due when it is. */
@Injectable()
export class StepStoryService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskLeadingService,
    private readonly procedures: ProceduresService,
    private readonly calendars: CalendarsService,
  ) {}

  /** @throws {TaskNotFoundError} when there is none or the actor may not see it */
  async of(actor: SignedInActor, taskId: string): Promise<StepStoryView> {
    const task = await this.tasks.get(actor, taskId);
    const extensions = await this.database.query<Record<'from' | 'to' | 'at', Date> & { by: string }>(EXTENSIONS, [
      task.id,
    ]);
    const [dossier] = await this.database.query<{ versionId: string }>(
      'SELECT procedure_version_id AS "versionId" FROM dossier WHERE id = $1',
      [task.dossierId],
    );
    const { model } = await this.procedures.getVersion(dossier!.versionId);
    const budget = parseBudget(model.elements.get(task.elementId)?.deadline.budget);
    const calendar = await this.calendars.forUnit(this.database, task.unitId);
    const [openedAt, dueAt] = [task.openedAt.toISOString(), task.dueAt?.toISOString() ?? null];
    const lines = dueAt === null ? [] : stepStory(calendar, openedAt, dueAt);
    const { timeZone } = calendar;
    const own = stepDue(calendar, openedAt, budget, null).ownDueAt;
    return {
      openedAt,
      dueAt,
      budget: budgetInWords(budget),
      limitedBy: dueAt === null ? null : limitOf(dueAt, { own, budget, extended: extensions.length > 0 }),
      lines: lines.map((line) => ({
        ...{ kind: line.kind, date: line.date, minutes: line.minutes },
        text: { vi: sayStepLine(line, timeZone, 'vi'), en: sayStepLine(line, timeZone, 'en') },
      })),
      totalMinutes: lines.at(-1)?.total ?? 0,
      extensions: extensions.map(({ from, to, by, at }) => ({
        by,
        from: from.toISOString(),
        to: to.toISOString(),
        at: at.toISOString(),
      })),
      calendar: calendar.version.name,
    };
  }
}

/** What a date follows from. The dossier's date may have moved since it limited the step. */
function limitOf(
  dueAt: string,
  { own, budget, extended }: { own: string | null; budget: Budget; extended: boolean },
): StepStoryView['limitedBy'] {
  if (extended) return 'extension';
  if (budget.kind === 'none') return 'reply';
  if (budget.kind === 'share' || own === null) return 'budget';
  return compareInstants(dueAt, own) < 0 ? 'dossier' : 'budget';
}

function budgetInWords(budget: Budget): Text | null {
  if (budget.kind === 'none') return null;
  if (budget.kind === 'share')
    return {
      vi: `${budget.percent} % thời gian còn lại của hồ sơ`,
      en: `${budget.percent} % of the dossier’s remaining time`,
    };
  return { vi: formatDuration(budget.duration, 'vi'), en: formatDuration(budget.duration, 'en') };
}
