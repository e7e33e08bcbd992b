import { spawnSync } from 'node:child_process';

interface Told {
  code: number | null;
  out: string;
  err: string;
}

const npm = (...words: string[]): Told => run('npm', ['run', '--silent', 'explain', '--', ...words]);
const explain = (...words: string[]): Told => run(process.execPath, ['scripts/explain.mjs', ...words]);

/** In a zone and a place of its own: neither may matter, nor a database that does not answer. */
function run(program: string, words: string[]): Told {
  const env = { ...process.env, TZ: 'America/New_York', DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

const answer = ({ out }: Told) =>
  JSON.parse(out) as {
    dueAt: string;
    total: number;
    limit: string;
    certainty: string;
    procedure: unknown;
    lines: { kind: string; date: string; amount: number; text: string; at?: string }[];
    appointments: { key: string; dueAt: string | null }[];
    settings: { key: string; value: string; verified: boolean }[];
  };

describe('npm run explain', () => {
  /** What has to be built is built, and told, once. */
  beforeAll(() => expect(explain('--help').out).toMatch(/--procedure MÃ --received NGÀY/));

  it('answers in plain Vietnamese, and writes nothing else', () => {
    const { code, out, err } = npm('--from', '2026-04-29T15:20', '--working-days', '3');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(0, 8)).toEqual([
      'Thời hạn: 3 ngày làm việc',
      '',
      'Tiếp nhận lúc 15:20 thứ Tư 29/04/2026',
      'Ngày tiếp nhận: thứ Tư 29/04/2026',
      'Thứ Năm 30/04/2026: nghỉ (Ngày Chiến thắng, Công văn 3383/BNV-CVL)',
      'Thứ Sáu 01/05/2026: nghỉ (Ngày Quốc tế lao động, Công văn 3383/BNV-CVL)',
      'Thứ Bảy 02/05/2026: nghỉ hằng tuần',
      'Chủ nhật 03/05/2026: nghỉ hằng tuần',
    ]);
    expect(out).toMatch(/\nHạn trả kết quả: 17:00 thứ Tư 06\/05\/2026\n/);
    expect(out).toMatch(/là ngày 0, không tính \[thiết lập, chưa đọc được văn bản gốc\]/);
  });

  it('answers a procedure with pauses as JSON: the sum of the lines is the limit', () => {
    const pauses = ['2026-05-04T08:00/2026-05-06T09:00:Niêm yết công khai', '2026-05-20T08:00/2026-05-20T10:00:Thuế'];
    const words = ['--procedure', '1.013978', '--received', '2026-04-29T15:20'];
    const told = npm(...words, '--case', 'certificate', ...pauses.flatMap((each) => ['--pause', each]), '--json');
    expect(told.code).toBe(0);
    const { dueAt, lines, total, appointments, procedure, settings } = answer(told);
    // 29 May 17:00, then 16 and 2 working hours: 450 minutes on 1 and 2 June, 180 on the 3rd.
    expect(dueAt).toBe('2026-06-03T10:30:00+07:00');
    expect(lines.at(-1)).toMatchObject({ kind: 'due', at: dueAt });
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
    expect(lines.filter(({ kind }) => kind === 'paused').map(({ text }) => text)).toEqual([
      expect.stringMatching(/\(Niêm yết công khai\): 16 giờ làm việc không tính/),
      expect.stringMatching(/\(Thuế\): 2 giờ làm việc không tính/),
    ]);
    expect(procedure).toMatchObject({ code: '1.013978', case: { key: 'certificate' } });
    expect(appointments).toMatchObject([
      { key: 'first', dueAt: '2026-05-27T10:30:00+07:00' },
      { key: 'second', dueAt: null },
    ]);
    expect(settings.map(({ key, value }) => `${key} ${value}`)).toEqual([
      'dayOfReceipt day0',
      'dueTime closing',
      'cutOff none',
    ]);
  });

  it('says when it does not know the year, and answers in English', () => {
    const { out } = explain('--from', '2029-12-27T10:00', '--working-days', '3', '--lang', 'en');
    expect(out).toMatch(/^Limit: 3 working days\n/);
    expect(out).toMatch(/Some dates lie in a year without known days off/);
  });

  it.each([
    [['--procedure', '9.9', '--received', '2026-04-29T15:20'], /--procedure: có "9.9", được dùng: 1.001193, /],
    [['--from', 'tomorrow', '--working-days', '3', '--lang', 'en'], /--from: found "tomorrow", allowed is/],
    [[], /Thiếu --procedure và --received, hoặc --from/],
  ])('refuses %j', (words, message) => {
    const { code, out, err } = explain(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
