import { Injectable } from '@nestjs/common';
import { checkForm, compileForm } from '#forms';
import type { ElementInfo, Json, TaskOutcome } from '#workflow';
import type { Tx } from '../platform/database/tx.js';
import { currentLocale } from '../platform/request-context.js';
import type { ProcedureForm, ProcedureVersion } from '../procedures/procedures.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { demandedDetails, needsReason, reasonIn } from './task-details.js';
import type { TaskDetails } from './task-details.dto.js';
import { TaskFormError } from './tasks.errors.js';

/** What a task asks for, as its dossier's version pins it. */
export interface TaskSpec {
  element: ElementInfo;
  outcomes: readonly TaskOutcome[];
  form: (ProcedureForm & { id: string }) | undefined;
}

/** Forms and outcomes of tasks. */
@Injectable()
export class TaskForms {
  constructor(private readonly procedures: ProceduresService) {}

  /** The pinned version, and what it says of one user task. */
  async of(
    reader: Pick<Tx, 'query'> | undefined,
    procedureVersionId: string,
    elementId: string,
  ): Promise<{ version: ProcedureVersion; spec: TaskSpec }> {
    const version = await this.procedures.getVersion(procedureVersionId, reader);
    const element = version.model.elements.get(elementId);
    if (!element?.task) throw new Error(`Version ${procedureVersionId} has no user task ${elementId}.`);
    const { formId, outcomes } = element.task;
    const { forms } = version.bundle;
    const form = formId !== undefined && Object.hasOwn(forms, formId) ? { ...forms[formId]!, id: formId } : undefined;
    return { version, spec: { element, outcomes, form } };
  }

  /**
   * Checks what somebody wants to complete a task with.
   * @returns the outcome chosen, undefined where the task has none, and the answers to keep: trimmed, without those to
   * fields that are hidden
   * @throws {TaskFormError} naming every field at fault
   */
  check(spec: TaskSpec, given: Given): Checked {
    const { errors, ...checked } = judge(spec, given);
    if (errors.length > 0) throw new TaskFormError(errors);
    return checked;
  }

  /** As `check`, but undefined when something is at fault. */
  find(spec: TaskSpec, given: Given): Checked | undefined {
    const { errors, ...checked } = judge(spec, given);
    return errors.length > 0 ? undefined : checked;
  }
}

interface Given {
  outcome?: string;
  reason?: string;
  form: Record<string, Json>;
  details?: TaskDetails;
}

interface Checked {
  outcome: TaskOutcome | undefined;
  form: Record<string, Json>;
}

function judge(spec: TaskSpec, given: Given): Checked & { errors: { path: string; message: string }[] } {
  const locale = currentLocale();
  const checked = spec.form && checkForm(compileForm(spec.form.schema), given.form);
  const errors = checked
    ? checked.errors.map(({ path, own }) => ({ path: path === '' ? 'form' : `form.${path}`, message: own[locale] }))
    : Object.keys(given.form).map((key) => ({ path: `form.${key}`, message: NO_FORM[locale] }));
  const outcome = spec.outcomes.find((each) => each.key === given.outcome);
  if (!outcome && (spec.outcomes.length > 0 || given.outcome !== undefined)) {
    const allowed = spec.outcomes.map(({ label }) => label[locale]).join('; ');
    errors.push({ path: 'outcome', message: `${ONE_OF[locale]}: ${allowed}` });
  }
  const reasoned = given.reason ?? reasonIn(given.details);
  if (outcome && needsReason(outcome) && reasoned === undefined)
    errors.push({ path: 'reason', message: REASON[locale] });
  const known = outcome !== undefined || spec.outcomes.length === 0;
  const demanded = known ? demandedDetails(spec.element.task!, outcome) : given.details?.kind;
  if (demanded !== given.details?.kind)
    errors.push({ path: 'details', message: `${demanded ? DETAILS[locale] : NO_DETAILS[locale]}${demanded ?? ''}` });
  return { outcome, form: (checked?.values ?? {}) as Record<string, Json>, errors };
}

const NO_FORM = { vi: 'Việc này không có biểu mẫu', en: 'The task has no form' };
const ONE_OF = { vi: 'Chọn một kết quả', en: 'Choose one outcome' };
const DETAILS = { vi: 'Còn thiếu nội dung: ', en: 'The completion needs details of kind ' };
const NO_DETAILS = { vi: 'Kết quả này không kèm nội dung khác', en: 'This outcome carries no details' };
const REASON = { vi: 'Cần ghi lý do', en: 'A reason is needed' };
