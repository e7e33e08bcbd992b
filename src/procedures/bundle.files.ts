import type { Localized } from '#workflow';
import { BundleUnreadableError } from './import.errors.js';
import type { ProcedureBundle, ProcedureDefinition, ProcedureForm } from './procedures.events.js';

/** Files of a bundle by their path within its folder, with `/` between the parts. */
export type BundleFiles = ReadonlyMap<string, Buffer>;

const FORM = /^forms\/([a-z][a-z0-9-]{0,63})\.(schema|ui|en)\.json$/;
const SCENARIO = /^scenarios\/[a-z0-9][a-z0-9-]{0,99}\.json$/;
const DIAGRAM = /^[A-Za-z0-9][\w.-]{0,99}\.bpmn$/;
/** What operating systems leave in folders; says nothing about the procedure. */
const LEFTOVER = /(^|\/)(__MACOSX(\/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/** Whether a file may be left out without a word. */
export const isLeftover = (path: string): boolean => LEFTOVER.test(path);

/**
 * Puts a bundle together from its files; what it says is judged by `checkBundle`.
 * @param files paths as in `processes/<code>/`; scenarios may be among them and are not part of a bundle
 * @throws {BundleUnreadableError} naming every file that is missing, unknown, or no JSON
 */
export function bundleOfFiles(files: BundleFiles): ProcedureBundle {
  const faults: Localized[] = [];
  const json = (path: string): Record<string, unknown> => {
    const value = parse(files.get(path)!);
    if (value) return value;
    faults.push({ vi: `${path} không phải là một đối tượng JSON (UTF-8)`, en: `${path} is no JSON object in UTF-8` });
    return {};
  };
  if (!files.has('procedure.json')) throw new BundleUnreadableError([missing('procedure.json')]);
  const procedure = json('procedure.json') as unknown as ProcedureDefinition;
  const diagram = typeof procedure.process?.file === 'string' ? procedure.process.file : 'process.bpmn';
  const forms = new Map<string, Partial<ProcedureForm>>();
  for (const path of [...files.keys()].sort()) {
    const [, id, part] = FORM.exec(path) ?? [];
    if (id && part) forms.set(id, { ...forms.get(id), [part]: json(path) });
    else if (path !== 'procedure.json' && path !== diagram && !SCENARIO.test(path)) faults.push(unknown(path));
  }
  for (const [id, form] of forms) if (!form.schema) faults.push(missing(`forms/${id}.schema.json`));
  for (const [id, { en = {} }] of forms)
    if (Object.values(en).some((text) => typeof text !== 'string'))
      faults.push({
        vi: `forms/${id}.en.json: mỗi giá trị là một chuỗi`,
        en: `forms/${id}.en.json: every value is a text`,
      });
  const bpmn = DIAGRAM.test(diagram) ? textOf(files.get(diagram)) : undefined;
  if (bpmn === undefined) faults.push(missing(diagram));
  if (faults.length > 0) throw new BundleUnreadableError(faults);
  const whole = [...forms].map(([id, { schema, ui, en }]) => [id, { schema: schema!, ui: ui ?? {}, en: en ?? {} }]);
  return { procedure, bpmn: bpmn!, forms: Object.fromEntries(whole) as Record<string, ProcedureForm> };
}

/** The files of a bundle, as `bundleOfFiles` reads them. */
export function filesOfBundle({ procedure, bpmn, forms }: ProcedureBundle): Map<string, Buffer> {
  const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  const files = new Map([['procedure.json', json(procedure)]]);
  files.set(procedure.process.file, Buffer.from(bpmn));
  for (const [id, { schema, ui, en }] of Object.entries(forms)) {
    files.set(`forms/${id}.schema.json`, json(schema));
    if (Object.keys(ui).length > 0) files.set(`forms/${id}.ui.json`, json(ui));
    if (Object.keys(en).length > 0) files.set(`forms/${id}.en.json`, json(en));
  }
  return files;
}

function parse(content: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse((textOf(content) ?? '').replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** UTF-8 as it is, so that what is exported comes back unchanged; undefined for other encodings. */
function textOf(content: Buffer | undefined): string | undefined {
  try {
    return content && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

const missing = (path: string): Localized => ({ vi: `Thiếu tệp ${path}`, en: `The file ${path} is missing` });

const unknown = (path: string): Localized => ({
  vi: `Tệp lạ ${path}: chỉ nhận procedure.json, tệp .bpmn mà nó nêu, forms/*.schema.json, *.ui.json, *.en.json và scenarios/*.json`,
  en: `Unknown file ${path}: allowed are procedure.json, the .bpmn file it names, forms/*.schema.json, *.ui.json, *.en.json and scenarios/*.json`,
});
