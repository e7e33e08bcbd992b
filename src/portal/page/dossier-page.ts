import type { Locale, Text } from '../../platform/text.js';
import type { Standing, TrackedDossier } from '../tracking.events.js';
import { type Markup, markup } from './markup.js';
import { page, PATHS } from './layout.js';

const WORDS = {
  received: { vi: 'Tiếp nhận', en: 'Received' },
  at: { vi: 'tại', en: 'at' },
  where: { vi: 'Hồ sơ đang ở đâu', en: 'Where it is' },
  step: { vi: 'bước', en: 'step' },
  since: { vi: 'từ', en: 'since' },
  todo: { vi: 'Ông/bà cần làm gì', en: 'What you need to do' },
  nothing: { vi: 'Hiện ông/bà không phải làm gì.', en: 'You need not do anything now.' },
  when: { vi: 'Khi nào có kết quả', en: 'When the result is due' },
  promised: { vi: 'Hẹn trả kết quả', en: 'Result promised for' },
  promisedBefore: { vi: 'Ngày hẹn trước khi tạm dừng', en: 'Promised before the pause' },
  moves: {
    vi: 'Thời gian tạm dừng không tính vào thời hạn; ngày hẹn mới được tính khi hết tạm dừng.',
    en: 'The pause does not count; the new date is reckoned when it ends.',
  },
  forYou: {
    vi: 'Thời hạn đang tạm dừng cho đến khi ông/bà bổ sung đủ.',
    en: 'The time limit stands still until you have handed in everything.',
  },
  noLimit: { vi: 'Thủ tục này không có thời hạn ấn định.', en: 'This procedure has no fixed limit.' },
  appointments: { vi: 'Các lần hẹn', en: 'Appointments' },
  met: { vi: 'đã xong', en: 'done' },
  planned: { vi: 'chưa bắt đầu tính', en: 'not counted yet' },
  lapsed: { vi: 'không còn áp dụng', en: 'no longer applies' },
  movedLater: { vi: 'sẽ tính lại khi hết tạm dừng', en: 'reckoned anew after the pause' },
  waits: {
    vi: 'Thời hạn đang tạm dừng, vì còn chờ:',
    en: 'The time limit stands still, because this is awaited:',
  },
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  late: {
    vi: 'Hồ sơ đã quá ngày hẹn. Cơ quan giải quyết xin lỗi ông/bà vì sự chậm trễ này.',
    en: 'The dossier is past the promised date. The office apologises for the delay.',
  },
  course: { vi: 'Đã qua những nơi nào', en: 'Where it has been' },
  still: { vi: 'đang ở đây', en: 'there now' },
  again: { vi: 'Tra cứu hồ sơ khác', en: 'Look up another dossier' },
  deliver: {
    vi: 'Xin nộp các giấy tờ sau tại nơi đã nhận hồ sơ:',
    en: 'Please hand in these papers where the dossier was received:',
  },
} as const satisfies Record<string, Text>;

const SENTENCES: Record<Standing, Text> = {
  registered: { vi: 'Hồ sơ đã được gửi, đang chờ tiếp nhận.', en: 'The dossier was sent and waits to be accepted.' },
  processing: { vi: 'Hồ sơ đang được giải quyết.', en: 'The dossier is being handled.' },
  supplement: { vi: 'Hồ sơ đang chờ ông/bà bổ sung giấy tờ.', en: 'The dossier waits for papers from you.' },
  payment: {
    vi: 'Hồ sơ đang chờ ông/bà thực hiện nghĩa vụ tài chính.',
    en: 'The dossier waits for your payment.',
  },
  withdrawal: { vi: 'Đã nhận yêu cầu rút hồ sơ.', en: 'Your request to withdraw the dossier was received.' },
  rejected: { vi: 'Hồ sơ không được tiếp nhận giải quyết.', en: 'The dossier was not accepted.' },
  stopped: { vi: 'Hồ sơ đã dừng giải quyết.', en: 'The handling of the dossier was stopped.' },
  voided: {
    vi: 'Hồ sơ này được tiếp nhận nhầm và đã hủy; mã hồ sơ không còn giá trị.',
    en: 'This dossier was taken in by mistake and is void; its code is no longer valid.',
  },
  resolved: { vi: 'Đã có kết quả.', en: 'The result is ready.' },
  returned: { vi: 'Đã trả kết quả.', en: 'The result was handed over.' },
  refusalReady: {
    vi: 'Hồ sơ không được giải quyết. Văn bản từ chối đã sẵn sàng.',
    en: 'The dossier was refused. The written refusal is ready.',
  },
  refusalReturned: {
    vi: 'Hồ sơ không được giải quyết. Đã trả văn bản từ chối.',
    en: 'The dossier was refused. The written refusal was handed over.',
  },
};

const TODO: Partial<Record<Standing, (unit: string) => Text>> = {
  supplement: (unit) => ({
    vi: `Xin bổ sung giấy tờ theo phiếu yêu cầu đã nhận, tại ${unit}.`,
    en: `Please hand in what the request you received lists, at ${unit}.`,
  }),
  payment: () => ({
    vi: 'Xin nộp tiền theo thông báo đã nhận. Thời gian này không tính vào thời hạn giải quyết.',
    en: 'Please pay as the notice you received says. This time does not count towards the limit.',
  }),
  rejected: (unit) => ({
    vi: `Lý do ghi trong thông báo. Cần hỏi thêm, xin liên hệ ${unit}.`,
    en: `The notice gives the reason. For questions please turn to ${unit}.`,
  }),
  voided: (unit) => ({
    vi: `Nếu ông/bà có hồ sơ khác, xin dùng mã trên giấy tiếp nhận của hồ sơ đó. Cần hỏi thêm, xin liên hệ ${unit}.`,
    en: `If you have another dossier, use the code on its receipt. For questions please turn to ${unit}.`,
  }),
  resolved: (unit) => ({
    vi: `Xin đến ${unit} nhận kết quả, mang theo giấy tiếp nhận và giấy tờ tùy thân.`,
    en: `Please collect the result at ${unit}; bring the receipt and an identity paper.`,
  }),
  refusalReady: (unit) => ({
    vi: `Xin đến ${unit} nhận văn bản từ chối, trong đó ghi rõ lý do; mang theo giấy tiếp nhận và giấy tờ tùy thân.`,
    en: `Please collect the written refusal, which gives the reason, at ${unit}; bring the receipt and an identity paper.`,
  }),
  refusalReturned: (unit) => ({
    vi: `Lý do ghi trong văn bản từ chối. Cần hỏi thêm, xin liên hệ ${unit}.`,
    en: `The written refusal gives the reason. For questions please turn to ${unit}.`,
  }),
};

/** How the first line looks, besides its words. */
const LOOK: Partial<Record<Standing, string>> = {
  supplement: 'wait',
  payment: 'wait',
  resolved: 'done',
  returned: 'done',
};

const OPEN: ReadonlySet<Standing> = new Set(['registered', 'processing', 'supplement', 'payment']);

/** A dossier in plain words: where it is, what is asked of the applicant, when it is due, and why it waits. */
export function dossierPage(locale: Locale, dossier: TrackedDossier, inWords: DateWords): string {
  const t = (text: Text): string => text[locale];
  const { standing } = dossier;
  return page(
    locale,
    { title: dossier.code, code: dossier.code },
    markup`<h1>${dossier.code}</h1>
      <p>${t(dossier.procedure)}</p>
      <p class="now ${dossier.late ? 'late' : (LOOK[standing] ?? '')}">${t(SENTENCES[standing])}</p>
      ${dossier.late && markup`<p>${t(WORDS.late)}</p>`}
      ${OPEN.has(standing) && dossier.holders.length > 0 && whereIs(locale, dossier, inWords)}
      <h2>${t(WORDS.todo)}</h2>
      ${whatToDo(locale, dossier)} ${OPEN.has(standing) && whenDue(locale, dossier, inWords)}
      ${courseOf(locale, dossier, inWords)}
      <p class="again"><a href="${PATHS[locale]}">${t(WORDS.again)}</a></p>`,
  );
}

/** Local words for an instant. */
export interface DateWords {
  /** `17:00 ngày 02/12/2026` or `02/12/2026, 17:00`. */
  at: (instant: string, locale: Locale) => string;
  /** `02/12/2026`. */
  on: (instant: string) => string;
}

function whereIs(locale: Locale, { holders }: TrackedDossier, { on }: DateWords): Markup {
  const rows = holders.map(
    ({ unit, step, since }) =>
      markup`<li>
        <b>${unit[locale]}</b>, ${WORDS.step[locale]} “${step[locale]}”, ${WORDS.since[locale]} ${on(since)}
      </li>`,
  );
  return markup`<h2>${WORDS.where[locale]}</h2>
    <ul>
      ${rows}
    </ul>`;
}

function whatToDo(locale: Locale, { standing, asked, receivingUnit }: TrackedDossier): Markup {
  const general = TODO[standing]?.(receivingUnit[locale])[locale] ?? WORDS.nothing[locale];
  if (asked.length === 0 || !OPEN.has(standing)) return markup`<p>${general}</p>`;
  const rows = asked.map(({ name, note }) => markup`<li>${name[locale]}${note && markup` – ${note}`}</li>`);
  return markup`<p>${standing === 'supplement' ? general : WORDS.deliver[locale]}</p>
    <ul>
      ${rows}
    </ul>`;
}

function whenDue(locale: Locale, dossier: TrackedDossier, { at }: DateWords): Markup {
  const { promisedAt, paused, standing, waits, appointments } = dossier;
  const label = paused ? WORDS.promisedBefore : WORDS.promised;
  const date = promisedAt
    ? markup`${label[locale]}: <b>${at(promisedAt, locale)}</b>.${paused && markup` ${WORDS.moves[locale]}`}`
    : markup`${WORDS.noLimit[locale]}`;
  return markup`<h2>${WORDS.when[locale]}</h2>
    <p>${date}</p>
    ${appointments.length > 0 && appointmentsOf(locale, appointments, at)}
    ${paused && (standing === 'supplement' ? markup`<p>${WORDS.forYou[locale]}</p>` : waitingFor(locale, waits))}`;
}

function appointmentsOf(locale: Locale, appointments: TrackedDossier['appointments'], at: DateWords['at']): Markup {
  const rows = appointments.map(({ name, dueAt, standing }) => {
    const note = NOTES[standing]?.[locale];
    return markup`<li>${name[locale]}${dueAt && standing !== 'lapsed' && markup`: <b>${at(dueAt, locale)}</b>`}${note && markup` <span class="soft">(${note})</span>`}</li>`;
  });
  return markup`<p>${WORDS.appointments[locale]}:</p>
    <ul>
      ${rows}
    </ul>`;
}

const NOTES: Partial<Record<TrackedDossier['appointments'][number]['standing'], Text>> = {
  ...{ met: WORDS.met, planned: WORDS.planned, lapsed: WORDS.lapsed, paused: WORDS.movedLater },
};

function waitingFor(locale: Locale, waits: TrackedDossier['waits']): Markup {
  const rows = waits.map(
    ({ what, basis }) =>
      markup`<li>${what[locale]}${basis && markup` <span class="soft">(${WORDS.basis[locale]}: ${basis})</span>`}</li>`,
  );
  return markup`<p>${WORDS.waits[locale]}</p>
    <ul>
      ${rows}
    </ul>`;
}

function courseOf(locale: Locale, { course, receivedAt, receivingUnit }: TrackedDossier, words: DateWords): Markup {
  const { on, at } = words;
  const rows = course.map(
    ({ unit, from, to }) =>
      markup`<li>
        ${unit[locale]}: ${on(from)}${to === null ? ` – ${WORDS.still[locale]}` : on(to) !== on(from) && ` – ${on(to)}`}
      </li>`,
  );
  return markup`<h2>${WORDS.course[locale]}</h2>
    <p>${WORDS.received[locale]} ${at(receivedAt, locale)} ${WORDS.at[locale]} ${receivingUnit[locale]}.</p>
    <ol>
      ${rows}
    </ol>`;
}
