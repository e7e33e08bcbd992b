import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseDuration } from '#calendar';
import { lintForm } from '#forms';
import { sumAmounts } from '#policy';
import { compile, type Finding, type Localized, type Model } from '#workflow';
import { dueRulesOf } from './due-rules.js';
import type { ProcedureBundle } from './procedures.events.js';

const error = (rule: string, message: Localized, mend: Localized, elementId?: string): Finding => ({
  severity: 'error',
  ...{ rule, elementId, message, mend },
});

/**
 * Judges a bundle: its schema, its model, its forms, and that they fit together.
 * @param procedureSchema JSON Schema of `procedure.json`
 * @returns all findings; the model only when none of them is an error
 */
export async function checkBundle(
  bundle: ProcedureBundle,
  procedureSchema: object,
): Promise<{ model?: Model; findings: Finding[] }> {
  const schema = schemaFindings(bundle, procedureSchema);
  if (schema.length > 0) return { findings: schema };
  const compiled = await compile(bundle.bpmn);
  const findings = [...compiled.findings, ...limitFindings(bundle), ...formFindings(bundle)];
  if (compiled.model) findings.push(...fitFindings(bundle, compiled.model));
  return findings.some((finding) => finding.severity === 'error') ? { findings } : { ...compiled, findings };
}

function schemaFindings({ procedure }: ProcedureBundle, schema: object): Finding[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  if (validate(procedure)) return [];
  return (validate.errors ?? []).map((fault) => {
    const where = fault.instancePath || '/';
    const allowed =
      fault.params && 'allowedValues' in fault.params ? `: ${JSON.stringify(fault.params.allowedValues)}` : '';
    return error(
      'procedure-schema',
      {
        vi: `procedure.json ${where}: sai cấu trúc (${fault.keyword})`,
        en: `procedure.json ${where}: ${fault.message}${allowed}`,
      },
      { vi: 'Sửa theo procedure.schema.json', en: 'Follow procedure.schema.json' },
    );
  });
}

/** A limit that cannot be counted would refuse every intake. */
function limitFindings({ procedure: { timeLimit, cases } }: ProcedureBundle): Finding[] {
  try {
    dueRulesOf(timeLimit);
    const more = [...(cases ?? []), ...timeLimit.extensions, ...(timeLimit.appointments ?? [])];
    for (const { amount } of [timeLimit.total, ...more]) if (amount !== undefined) parseDuration(amount);
    const longest = timeLimit.extensions.map(({ amount }) => amount);
    for (const { amount } of [timeLimit.total, ...(cases ?? [])]) if (amount !== undefined) sumAmounts(amount, longest);
    return [];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return [
      error(
        'time-limit',
        { vi: `Thời hạn giải quyết không tính được: ${reason}`, en: `The time limit cannot be counted: ${reason}` },
        {
          vi: 'Mốc nhận hồ sơ: không có, một giờ trong ngày, hoặc một giờ trước khi hết giờ làm việc; ngày làm việc lẻ theo bước 0,125',
          en: 'Cut-offs are none, a time of day, or one hour before closing; parts of working days are steps of 0.125',
        },
      ),
    ];
  }
}

function formFindings({ forms, procedure }: ProcedureBundle): Finding[] {
  const findings = Object.entries(forms).flatMap(([id, form]) =>
    lintForm(form.schema).map(({ pointer, message }) =>
      error(
        'form-schema',
        { vi: `Biểu mẫu ${id} ${pointer || '/'}: ${message.vi}`, en: `Form ${id} ${pointer || '/'} ${message.en}` },
        { vi: 'Sửa biểu mẫu', en: 'Mend the form' },
      ),
    ),
  );
  const wanted = [...procedure.forms.map((form) => form.id), procedure.process.startForm].filter(
    (id) => id !== undefined,
  );
  return [...findings, ...wanted.filter((id) => !Object.hasOwn(forms, id)).map((id) => missingForm(id))];
}

const missingForm = (id: string, elementId?: string): Finding =>
  error(
    'form-missing',
    { vi: `Thiếu biểu mẫu ${id}`, en: `Form ${id} is missing` },
    { vi: `Thêm forms/${id}.schema.json`, en: `Add forms/${id}.schema.json` },
    elementId,
  );

/** What the model names must be in the bundle, and what the bundle says of elements must be in the model. */
function fitFindings({ procedure, forms }: ProcedureBundle, model: Model): Finding[] {
  const findings: Finding[] = [];
  for (const element of model.elements.values()) {
    const { formId, ladder, outcomes = [] } = element.task ?? {};
    if (formId && !Object.hasOwn(forms, formId)) findings.push(missingForm(formId, element.id));
    if (ladder && ladder !== 'none' && !Object.hasOwn(procedure.ladders, ladder))
      findings.push(unknownName('ladder-missing', 'ladder', ladder, element.id));
    for (const { result } of outcomes)
      if (result !== undefined && !procedure.furtherResults?.some(({ key }) => key === result))
        findings.push(unknownName('result-missing', 'further result', result, element.id));
  }
  if (!Object.hasOwn(procedure.ladders, procedure.dossierLadder))
    findings.push(unknownName('ladder-missing', 'ladder', procedure.dossierLadder));
  const { resultReady, statuses, steps } = procedure.process;
  const appointments = (procedure.timeLimit.appointments ?? []).flatMap(({ from, until }) => [from ?? until, until]);
  const named = [...resultReady, ...Object.keys(statuses), ...steps.map((step) => step.element), ...appointments];
  for (const id of [...new Set(named)].filter((name) => !model.elements.has(name)))
    findings.push(unknownName('element-missing', 'element', id));
  findings.push(...caseFindings(procedure));
  if (model.processId !== procedure.process.id)
    findings.push(unknownName('process-id', 'process', procedure.process.id));
  return findings;
}

/** What the case variants name must be among the documents and fees. */
function caseFindings({ cases = [], documents, fees }: ProcedureBundle['procedure']): Finding[] {
  const known = (list: readonly { key: string }[], key: string): boolean => list.some((entry) => entry.key === key);
  return cases.flatMap((variant) => [
    ...[...(variant.documents ?? []), ...(variant.withoutDocuments ?? [])]
      .filter((key) => !known(documents, key))
      .map((key) => unknownName('document-missing', 'document', key)),
    ...(variant.fees ?? []).filter((key) => !known(fees, key)).map((key) => unknownName('fee-missing', 'fee', key)),
  ]);
}

const unknownName = (rule: string, what: string, name: string, elementId?: string): Finding =>
  error(
    rule,
    { vi: `Không tìm thấy ${name}`, en: `There is no ${what} ${name}` },
    { vi: 'Sửa tên trong procedure.json hoặc sơ đồ', en: 'Correct the name in procedure.json or in the diagram' },
    elementId,
  );
