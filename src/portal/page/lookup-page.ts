import type { Locale, Text } from '../../platform/text.js';
import { markup } from './markup.js';
import { page, PATHS } from './layout.js';

/** Why a look-up gave nothing. A wrong code and a wrong second factor are the same, so that neither can be found out. */
export type LookupFault = 'no-match' | 'too-many';

const WORDS = {
  heading: { vi: 'Tra cứu tình trạng hồ sơ', en: 'See where your dossier is' },
  intro: {
    vi: 'Mã hồ sơ in trên giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    en: 'The dossier code is printed on your receipt.',
  },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  codeHint: { vi: 'Ví dụ: H61.12.34-261121-0001', en: 'For instance: H61.12.34-261121-0001' },
  factor: {
    vi: '4 ký tự cuối của số giấy tờ tùy thân hoặc số điện thoại',
    en: 'Last 4 characters of the ID number or phone number',
  },
  factorHint: {
    vi: 'Số đã khai khi nộp hồ sơ, của người có hồ sơ hoặc người nộp thay.',
    en: 'As given when the dossier was handed in, of the applicant or of who handed it in.',
  },
  submit: { vi: 'Tra cứu', en: 'Look up' },
} as const satisfies Record<string, Text>;

const FAULTS: Record<LookupFault, (minutes: number) => Text> = {
  'no-match': () => ({
    vi: 'Không tìm thấy hồ sơ có mã và 4 ký tự này. Xin kiểm tra lại cả hai.',
    en: 'There is no dossier with this code and these 4 characters. Please check both.',
  }),
  'too-many': (minutes) => ({
    vi: `Đã thử quá nhiều lần. Xin thử lại sau ${minutes} phút.`,
    en: `Too many attempts. Please try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
  }),
};

/** What the page shows besides its fields. */
export interface LookupAsk {
  locale: Locale;
  /** Filled in already, for instance by the QR code of the receipt. */
  code?: string;
  fault?: { kind: LookupFault; retryAfterSeconds?: number };
}

/** The page that asks for code and second factor. */
export function lookupPage({ locale, code, fault }: LookupAsk): string {
  const t = (text: Text): string => text[locale];
  const minutes = Math.max(1, Math.ceil((fault?.retryAfterSeconds ?? 0) / 60));
  // The field to be filled next has the focus; without scripts that is all the help there can be.
  const known = code !== undefined && code !== '';
  const focus = markup` autofocus`;
  return page(
    locale,
    { code },
    markup`<h1>${t(WORDS.heading)}</h1>
      <p class="soft">${t(WORDS.intro)}</p>
      ${fault && markup`<p class="fault" role="alert">${t(FAULTS[fault.kind](minutes))}</p>`}
      <form method="post" action="${PATHS[locale]}" autocomplete="off">
        <label for="code">${t(WORDS.code)} <span class="hint">${t(WORDS.codeHint)}</span></label>
        <input
          id="code"
          name="code"
          value="${code}"
          maxlength="60"
          required
          autocapitalize="characters"
          spellcheck="false"
          ${known ? '' : focus}
        />
        <label for="factor">${t(WORDS.factor)} <span class="hint">${t(WORDS.factorHint)}</span></label>
        <input
          id="factor"
          name="factor"
          class="short"
          maxlength="4"
          minlength="4"
          required
          autocapitalize="characters"
          spellcheck="false"
          ${known ? focus : ''}
        />
        <button type="submit">${t(WORDS.submit)}</button>
      </form>`,
  );
}
