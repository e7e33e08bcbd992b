import { DEFAULT_DUE_RULES, dueRulesSchema, saySetting, TIME_SETTINGS } from './index.js';

const nested = (key: string, value: string): object =>
  key.includes('.') ? { boundary: { [key.split('.')[1]!]: value } } : { [key]: value };

it('every rule of counting is listed, with its default', () => {
  const listed = TIME_SETTINGS.filter(({ scope }) => scope === 'procedure');
  expect(listed.map(({ key }) => key)).toEqual([
    ...Object.keys(DEFAULT_DUE_RULES).filter((key) => key !== 'boundary'),
    ...Object.keys(DEFAULT_DUE_RULES.boundary).map((key) => `boundary.${key}`),
  ]);
  for (const setting of listed) {
    expect(DEFAULT_DUE_RULES).toMatchObject(nested(setting.key, setting.default));
    for (const value of Object.keys(setting.values))
      expect(dueRulesSchema.safeParse(nested(setting.key, value)).success).toBe(true);
  }
});

it('what rests on no text that was read is marked', () => {
  expect(TIME_SETTINGS.filter(({ verified }) => !verified).map(({ key }) => key)).toEqual([
    'dayOfReceipt',
    'dueTime',
    'boundary.early',
    'boundary.late',
    'saturdayReception',
  ]);
  for (const { verified, basis } of TIME_SETTINGS) expect(verified && basis === null).toBe(false);
});

it('values are said in both languages, a cut-off at any time of day', () => {
  expect(saySetting('cutOff', '16:30', 'vi')).toBe(
    'Mốc nhận trong ngày: sau 16:30 tính như nhận đầu giờ ngày làm việc tiếp theo',
  );
  expect(saySetting('cutOff', '16:30->09:00', 'en')).toMatch(/after 16:30 .* from 09:00/);
  expect(() => saySetting('dueTime', 'noon', 'en')).toThrow('dueTime is one of closing, sameTimeOfDay, not "noon".');
});
