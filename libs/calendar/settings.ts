/** A text in both languages. */
interface Text {
  vi: string;
  en: string;
}

/** A rule of counting that offices may set, as its sources differ or none could be read. */
export interface TimeSetting {
  key: 'dayOfReceipt' | 'dueTime' | 'cutOff' | 'boundary.early' | 'boundary.late' | 'saturdayReception';
  /** Who sets it: a procedure's version and case, or a unit by its calendars. */
  scope: 'procedure' | 'unit';
  names: Text;
  /** Values by their key; a cut-off may also name another time of day. */
  values: Readonly<Record<string, Text>>;
  default: string;
  /** What it rests on, as cited; null: nothing found. */
  basis: string | null;
  /** Whether the text was read; otherwise it is general knowledge, and a setting for that reason. */
  verified: boolean;
}

/**
 * Rules of the legal clock that are settings. Those with `verified: false` rest on no text that could be read.
 * @source docs/adr/0032-settings-of-the-legal-clock.md
 */
export const TIME_SETTINGS: readonly TimeSetting[] = [
  {
    key: 'dayOfReceipt',
    scope: 'procedure',
    names: { vi: 'Ngày tiếp nhận', en: 'Day of receipt' },
    values: {
      day0: { vi: 'là ngày 0, không tính', en: 'is day 0 and not counted' },
      day1: { vi: 'là ngày thứ nhất', en: 'is the first day' },
    },
    default: 'day0',
    basis: 'Bộ luật Dân sự 2015, Điều 147',
    verified: false,
  },
  {
    key: 'dueTime',
    scope: 'procedure',
    names: { vi: 'Thời điểm hết hạn trong ngày cuối', en: 'Time of the last day' },
    values: {
      closing: { vi: 'hết giờ làm việc', en: 'closing' },
      sameTimeOfDay: { vi: 'cùng giờ với lúc tiếp nhận', en: 'the time of day of the receipt' },
    },
    default: 'closing',
    basis: null,
    verified: false,
  },
  {
    key: 'cutOff',
    scope: 'procedure',
    names: { vi: 'Mốc nhận trong ngày', en: 'Cut-off of the day' },
    values: {
      none: { vi: 'không có', en: 'none' },
      '15:00': {
        vi: 'sau 15:00 tính như nhận đầu giờ ngày làm việc tiếp theo',
        en: 'after 15:00 counts as received at the next opening',
      },
      lastHour: {
        vi: 'trong giờ làm việc cuối cùng tính như nhận đầu giờ ngày làm việc tiếp theo',
        en: 'within the last open hour counts as received at the next opening',
      },
      '17:00→08:00': {
        vi: 'sau 17:00 hoặc ngày nghỉ tính từ 08:00 ngày làm việc tiếp theo',
        en: 'after 17:00 or on a day off counts from 08:00 of the next working day',
      },
    },
    default: 'none',
    basis: 'QĐ 163/QĐ-BTP; Nghị định 63/2024/NĐ-CP, Điều 7; Nghị định 297/2025/NĐ-CP',
    verified: true,
  },
  {
    key: 'boundary.early',
    scope: 'procedure',
    names: { vi: 'Trước hạn', en: 'Early' },
    values: {
      dueDay: { vi: 'xong trước ngày hẹn', en: 'done before the due day' },
      dueInstant: { vi: 'xong trước giờ hẹn', en: 'done before the due minute' },
    },
    default: 'dueDay',
    basis: null,
    verified: false,
  },
  {
    key: 'boundary.late',
    scope: 'procedure',
    names: { vi: 'Quá hạn', en: 'Late' },
    values: {
      dueInstant: { vi: 'xong sau giờ hẹn', en: 'done after the due minute' },
      dueDay: { vi: 'xong sau ngày hẹn', en: 'done after the due day' },
    },
    default: 'dueInstant',
    basis: null,
    verified: false,
  },
  {
    key: 'saturdayReception',
    scope: 'unit',
    names: { vi: 'Tiếp nhận thứ Bảy', en: 'Saturday reception' },
    values: {
      receptionOnly: {
        vi: 'chỉ là giờ tiếp nhận, không tính vào thời hạn',
        en: 'reception hours only, never part of a limit',
      },
      counts: { vi: 'là ngày làm việc của lịch thời hạn', en: 'a working day of the deadline calendar' },
    },
    default: 'receptionOnly',
    basis: 'QĐ 127/2007/QĐ-TTg; QĐ 14/2010/QĐ-TTg',
    verified: false,
  },
];

/**
 * Says the value of a setting; a cut-off at another time of day is said by that time.
 * @param key which setting
 * @param value its value
 * @throws {RangeError} when the setting has no such value
 * @example saySetting('dayOfReceipt', 'day0', 'vi') // => 'Ngày tiếp nhận: là ngày 0, không tính'
 */
export function saySetting(key: TimeSetting['key'], value: string, locale: keyof Text): string {
  const setting = TIME_SETTINGS.find((each) => each.key === key)!;
  const said = setting.values[value] ?? (key === 'cutOff' ? otherCutOff(value) : undefined);
  if (!said) throw new RangeError(`${key} is one of ${Object.keys(setting.values).join(', ')}, not "${value}".`);
  return `${setting.names[locale]}: ${said[locale]}`;
}

function otherCutOff(value: string): Text | undefined {
  const [after, resume] = value.split(/→|->/);
  if (!after || !/^\d\d:\d\d$/.test(after)) return undefined;
  return resume
    ? {
        vi: `sau ${after} hoặc ngày nghỉ tính từ ${resume} ngày làm việc tiếp theo`,
        en: `after ${after} or on a day off counts from ${resume} of the next working day`,
      }
    : {
        vi: `sau ${after} tính như nhận đầu giờ ngày làm việc tiếp theo`,
        en: `after ${after} counts as received at the next opening`,
      };
}
