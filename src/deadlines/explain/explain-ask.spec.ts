import { readAsk } from './explain-ask.js';
import { ExplainRefusal } from './explain-refusal.js';
import { localeOfWords, readWords } from './explain-words.js';

const ask = (text: string) => readAsk(readWords(text.split(' ').map((word) => word.replaceAll('_', ' '))));
const refusal = (text: string): string => {
  try {
    ask(text);
  } catch (error) {
    if (error instanceof ExplainRefusal) return `${error.text.vi}\n${error.text.en}`;
    throw error;
  }
  return 'nothing';
};

describe('a call', () => {
  it('asks for a procedure, with its case and pauses in order of time', () => {
    const pauses = '--pause 2026-05-06T08:00/2026-05-06T09:00:b --pause=2026-05-04T08:00/2026-05-05T09:00:Chờ_bổ_sung';
    expect(ask(`--procedure 1.013978 --received 2026-04-29T15:20 --case certificate ${pauses}`)).toEqual({
      kind: 'procedure',
      code: '1.013978',
      receivedAt: '2026-04-29T08:20:00.000Z',
      case: 'certificate',
      extensions: [],
      pauses: [
        { from: '2026-05-04T01:00:00.000Z', to: '2026-05-05T02:00:00.000Z', reason: 'Chờ bổ sung' },
        { from: '2026-05-06T01:00:00.000Z', to: '2026-05-06T02:00:00.000Z', reason: 'b' },
      ],
    });
  });

  it.each([
    ['--working-days 3', '3d', 'none'],
    ['--working-days 0,5 --cutoff 15:00', '0.5d', '15:00'],
    ['--working-hours 12 --cutoff lastHour', '12h', 'lastHour'],
    ['--working-hours 1.5 --cutoff 17:00->08:00', '1.5h', '17:00→08:00'],
    ['--calendar-days 15 --cutoff 17:00→08:00', '15cd', '17:00→08:00'],
  ])('asks for a rule: %s', (options, limit, cutOff) => {
    expect(ask(`--from 2026-04-29T15:20 ${options}`)).toMatchObject({ kind: 'rule', limit, cutOff });
  });

  it('asks for other office hours', () => {
    expect(ask('--from 2026-04-29T15:20 --working-days 3 --hours 08:00-12:00 --saturday 07:30-11:30')).toMatchObject({
      hours: [{ from: 480, to: 720 }],
      saturday: [{ from: 450, to: 690 }],
    });
  });

  it('is answered in Vietnamese unless it says otherwise', () => {
    expect([[], ['--lang', 'en'], ['--lang=vi']].map(localeOfWords)).toEqual(['vi', 'en', 'vi']);
    expect(() => localeOfWords(['--lang', 'fr'])).toThrow('found "fr", allowed: vi, en');
  });
});

describe('a call that cannot be answered says what was found and what is allowed', () => {
  const rule = '--from 2026-04-29T15:20 --working-days 3';

  it.each([
    ['--speed 3', /"--speed"[^]*Allowed: --procedure, --received,/],
    ['3', /"3" is too much/],
    ['--from', /--from thiếu giá trị/],
    ['--from --json', /--from lacks its value/],
    [`${rule} --working-days 4`, /--working-days is used once, found "3", "4"/],
    ['--working-days 3', /Missing: --procedure with --received, or --from/],
    ['--procedure 1.013978', /Missing: --received/],
    [`${rule} --procedure 1.013978`, /--from does not go with --procedure/],
    [`${rule} --case house`, /--case cần --procedure/],
    ['--procedure 1.013978 --received 2026-04-29T15:20 --cutoff 15:00', /--cutoff does not go with --procedure/],
    ['--from 2026-02-30T10:00 --working-days 3', /found "2026-02-30T10:00", allowed is an existing local time/],
    ['--from 2026-04-29 --working-days 3', /found "2026-04-29", allowed/],
    ['--from 2026-04-29T25:00 --working-days 3', /found "2026-04-29T25:00"/],
    ['--from 2026-04-29T15:20Z --working-days 3', /found "2026-04-29T15:20Z"/],
    ['--from 0026-04-29T15:20 --working-days 3', /of 1970 to 2199/],
    ['--from 2026-04-29T15:20', /Exactly one of --working-days, .* found none/],
    [`${rule} --working-hours 4`, /found --working-days, --working-hours/],
    ['--from 2026-04-29T15:20 --working-days 0.3', /found "0.3", allowed: days, not negative, in steps of 0.125/],
    ['--from 2026-04-29T15:20 --working-days -3', /found "-3"/],
    ['--from 2026-04-29T15:20 --working-days ba', /có "ba"/],
    ['--from 2026-04-29T15:20 --working-days 9999', /at most 2500/],
    ['--from 2026-04-29T15:20 --calendar-days 1.5', /found "1.5", allowed: whole days/],
    ['--from 2026-04-29T15:20 --working-hours 0.001', /found "0.001"/],
    [`${rule} --cutoff 25:00`, /found "25:00", allowed: none, lastHour, HH:MM/],
    [`${rule} --hours 7-11`, /--hours: found "7-11", allowed are intervals/],
    [`${rule} --hours 07:30-11:30,11:00-17:00`, /in order, not touching/],
    [`${rule} --saturday 11:30-07:30`, /--saturday: found/],
    [`${rule} --pause 2026-05-04T08:00/2026-05-05T08:00`, /FROM\/TO:REASON/],
    [`${rule} --pause 2026-05-04T08:00/2026-05-05T08:00:_`, /TỪ\/ĐẾN:LÝ DO/],
    [`${rule} --pause 2026-05-05T08:00/2026-05-04T08:00:x`, /TO is before FROM/],
    [`${rule} --pause 2026-04-28T08:00/2026-05-04T08:00:x`, /begins before the receipt/],
    [
      `${rule} --pause 2026-05-04T08:00/2026-05-06T08:00:x --pause 2026-05-05T08:00/2026-05-07T08:00:y`,
      /pauses overlap/,
    ],
  ])('%s', (text, message) => {
    expect(refusal(text)).toMatch(message);
  });
});
