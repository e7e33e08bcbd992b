import type { Issue, LocalTime, PaperData, PaperForm } from '../paper-data.js';

const SIGNS: Record<Exclude<PaperForm, 'receipt'>, string> = {
  supplement: 'PBS',
  refusal: 'PTC',
  apology: 'PXL',
  stop: 'TB',
  controlSlip: 'PKS',
};

/** Titles as the law names the papers. @source Circular 03/2025/TT-VPCP, annex I */
export const TITLES: Record<PaperForm, { vi: string; en: string; annex: string }> = {
  receipt: {
    vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    en: 'Receipt and appointment for the result',
    annex: '01',
  },
  supplement: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request for supplements', annex: '02' },
  refusal: { vi: 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ', en: 'Refusal of the dossier', annex: '03' },
  apology: {
    vi: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    en: 'Apology and new date',
    annex: '04',
  },
  stop: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice that the dossier is stopped', annex: '05' },
  controlSlip: { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Process control slip', annex: '06' },
};

/** @example numberOf({ form: 'refusal', … }, { number: 7, … }) // => '7/PTC-TTPVHCC' */
export function numberOf(paper: Pick<PaperData, 'form' | 'unitLetters'>, { number }: Pick<Issue, 'number'>): string {
  return paper.form === 'receipt'
    ? `${number}/${paper.unitLetters}`
    : `${number}/${SIGNS[paper.form]}-${paper.unitLetters}`;
}

/** @example timeInWords('2026-11-21T09:05') // => '09 giờ 05 phút, ngày 21 tháng 11 năm 2026' */
export const timeInWords = (at: LocalTime): string =>
  `${at.slice(11, 13)} giờ ${at.slice(14, 16)} phút, ${dayInWords(at)}`;

/** @example dayInWords('2026-11-01T09:05') // => 'ngày 01 tháng 11 năm 2026' */
export const dayInWords = (at: LocalTime): string =>
  `ngày ${at.slice(8, 10)} tháng ${at.slice(5, 7)} năm ${at.slice(0, 4)}`;

/** @example shortTime('2026-11-21T09:05') // => '09:05 ngày 21/11/2026' */
export const shortTime = (at: LocalTime): string =>
  `${at.slice(11, 16)} ngày ${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;

const UNITS = { d: 'ngày làm việc', h: 'giờ làm việc', cd: 'ngày' } as const;

/**
 * An amount of time as the law writes it; amounts that were added up are joined.
 * @example amountInWords('0.5d') // => '0,5 ngày làm việc'
 */
export function amountInWords(amount: string): string {
  return amount
    .split('+')
    .map((part) => {
      const [, count, unit] = /^\s*([\d.]+)(cd|d|h)\s*$/.exec(part) ?? [];
      if (count === undefined) return part;
      return `${count.replace('.', ',')} ${UNITS[unit as keyof typeof UNITS]}`;
    })
    .join(' và ');
}

/** @example money(1250000) // => '1.250.000 đồng' */
export const money = (amount: number): string => `${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')} đồng`;

export const OUTCOMES = { early: 'Trước hạn', onTime: 'Đúng hạn', late: 'Quá hạn' } as const;

export const COPY_TYPES = { original: 'Bản chính', copy: 'Bản sao', electronic: 'Bản điện tử' } as const;

/** Marks of the five tones; those that make other letters (â, ơ) stay. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * First letters of a unit's kind, as numbers of papers write them: without tones, so that Ủy ban nhân dân is UBND.
 * @example lettersOf('Trung tâm Phục vụ hành chính công') // => 'TTPVHCC'
 */
export const lettersOf = (name: string): string =>
  name
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi').normalize('NFD').replaceAll(TONES, '').normalize('NFC'))
    .join('');

const TERRITORY = /^(xã|phường|đặc khu|thị trấn|tỉnh|thành phố)\s+/iu;

/** @example placeOf('xã An Bình') // => 'An Bình' */
export const placeOf = (territory: string): string => territory.replace(TERRITORY, '');

/** What is printed small under a paper that is not its first print. */
export function marksOf({ copy, replaces }: Issue): string[] {
  return [
    ...(copy > 1 ? [`Bản in lại lần ${copy - 1}`] : []),
    ...(replaces === null ? [] : [`Thay bản in lúc ${shortTime(replaces)}`]),
  ];
}
