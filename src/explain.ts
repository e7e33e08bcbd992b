import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CalendarRangeError } from '#calendar';
import { answerOf, answerText } from './deadlines/explain/explain-answer.js';
import { readAsk } from './deadlines/explain/explain-ask.js';
import { type AskedProcedure, planExplanation } from './deadlines/explain/explain-plan.js';
import { ExplainRefusal, refuse } from './deadlines/explain/explain-refusal.js';
import { localeOfWords, readWords } from './deadlines/explain/explain-words.js';
import type { Locale } from './platform/text.js';
import { loadBundle, processesFolder } from './procedures/bundle.loader.js';
import { dueRulesOf } from './procedures/due-rules.js';

/** `npm run explain`: why a due date is what it is, from the calendar and the procedures alone. */
const HELP: Record<Locale, string> = {
  vi: `Giải thích một ngày hẹn, không cần máy chủ hay cơ sở dữ liệu. Giờ địa phương, Asia/Ho_Chi_Minh.

  npm run --silent explain -- --procedure MÃ --received NGÀY [--case TRƯỜNG_HỢP] [--extension KÉO_DÀI]…
                              [--pause TỪ/ĐẾN:LÝ_DO]… [--json]
  npm run --silent explain -- --from NGÀY --working-days N | --working-hours N | --calendar-days N
                              [--cutoff 15:00|lastHour|17:00→08:00] [--pause TỪ/ĐẾN:LÝ_DO]… [--json]

  NGÀY, TỪ, ĐẾN  YYYY-MM-DDTHH:MM
  --hours        giờ làm việc thứ Hai đến thứ Sáu, ví dụ "07:30-11:30,13:30-17:00"
  --saturday     giờ làm việc thứ Bảy được tính vào thời hạn, ví dụ "07:30-11:30"
  --lang         vi (mặc định) hoặc en
`,
  en: `Explains a due date, without server or database. Local times, Asia/Ho_Chi_Minh.

  npm run --silent explain -- --procedure CODE --received TIME [--case CASE] [--extension KEY]…
                              [--pause FROM/TO:REASON]… [--json]
  npm run --silent explain -- --from TIME --working-days N | --working-hours N | --calendar-days N
                              [--cutoff 15:00|lastHour|17:00→08:00] [--pause FROM/TO:REASON]… [--json]

  TIME, FROM, TO  YYYY-MM-DDTHH:MM
  --hours         office hours of Monday to Friday, such as "07:30-11:30,13:30-17:00"
  --saturday      office hours of Saturdays that count, such as "07:30-11:30"
  --lang          vi (default) or en
`,
};

async function explain(words: readonly string[], locale: Locale): Promise<string> {
  const read = readWords(words);
  if (read.help) return HELP[locale];
  const ask = readAsk(read);
  const procedure = ask.kind === 'procedure' ? await procedureOf(ask.code) : undefined;
  const answer = answerOf(planExplanation(ask, procedure), locale);
  return read.json ? `${JSON.stringify(answer, null, 2)}\n` : `${answerText(answer, locale)}\n`;
}

async function procedureOf(code: string): Promise<AskedProcedure> {
  const folder = processesFolder();
  const entries = await readdir(folder, { withFileTypes: true });
  const codes = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  if (!codes.includes(code)) {
    const allowed = codes.join(', ');
    refuse(`--procedure: có "${code}", được dùng: ${allowed}`, `--procedure: found "${code}", allowed: ${allowed}`);
  }
  const { procedure } = await loadBundle(join(folder, code));
  return { definition: procedure, rules: dueRulesOf(procedure.timeLimit) };
}

const words = process.argv.slice(2);
let locale: Locale = 'vi';
try {
  locale = localeOfWords(words);
  process.stdout.write(await explain(words, locale));
} catch (error) {
  if (!(error instanceof ExplainRefusal || error instanceof CalendarRangeError)) throw error;
  process.stderr.write(`${error instanceof ExplainRefusal ? error.text[locale] : error.message}\n`);
  process.exitCode = 2;
}
