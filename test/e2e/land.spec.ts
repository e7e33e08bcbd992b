import { readFile } from 'node:fs/promises';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { type Done, formOf, type Office, openOffice } from '../support/office.js';

interface Step extends Done {
  do: string;
  task: string;
  output?: Record<string, unknown>;
}

interface Appointment {
  state: string;
  dueAt: string | null;
}

/** Who does which step in An Bình; the land specialist does all others. */
const PEOPLE: Record<string, string> = {
  intake: 'tiepnhan.anbinh',
  assignLand: 'truongphong.kt.anbinh',
  reviewConclusion: 'truongphong.kt.anbinh',
  cadastralExtract: 'chuyenvien.dkdd',
  surveyPlot: 'chuyenvien.dodac',
  signNotice: 'chutich.anbinh',
  signCertificate: 'chutich.anbinh',
  updateNotice: 'chuyenvien.dkdd',
  updateRegister: 'chuyenvien.dkdd',
  returnNotice: 'tiepnhan.anbinh',
  returnResult: 'tiepnhan.anbinh',
};
const SPECIALIST = 'chuyenvien.kt.anbinh';
const DAY = 24 * 3_600_000;

describe('first land certificate (1.013978), from intake to hand-over', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const steps = async (scenario: string): Promise<Step[]> => {
    const file = await readFile(`processes/1.013978/scenarios/${scenario}.json`, 'utf8');
    return (JSON.parse(file) as { when: Step[] }).when;
  };
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
  const today = () => office.clock.nowIso().slice(0, 10);
  const later = async (days: number) => {
    await office.clock.moveTo(new Date(office.clock.now().getTime() + days * DAY));
    await office.app.get(Sweeps).runAll();
  };
  const dossier = async (id: string) =>
    (await (await office.as('tiepnhan.anbinh')).get(`/api/dossiers/${id}`).expect(200)).body as Record<string, unknown>;

  /** What the completion of a step says beyond its form. */
  const details = async (id: string, task: string): Promise<object | undefined> => {
    const recorded = task === 'recordTaxNotice' || task === 'recordPayment';
    if (!recorded && task !== 'issueCertificate') return undefined;
    const attachmentId = await office.file(SPECIALIST, id);
    return recorded
      ? { kind: 'recordedReply', repliedOn: today(), number: `TB-${task}`, attachmentId }
      : { kind: 'issuedResult', number: 'AA 00123456', issuedOn: today(), signer: 'Chủ tịch', attachmentId };
  };
  const perform = async (id: string, { task, outcome, reason, output }: Step) =>
    office.perform(PEOPLE[task] ?? SPECIALIST, id, task, {
      ...{ outcome, reason, form: formOf(output), details: await details(id, task) },
    });

  const appointments = async (id: string) =>
    ((await dossier(id)).appointments as Appointment[]).map(({ state, dueAt }) => [state, dueAt]);
  const tracked = async (code: string) => {
    const form = office.agent().post('/tra-cuu').set('Accept', 'text/html').type('form');
    return (await form.send({ code, factor: '1234' }).expect(200)).text;
  };
  const history = async (id: string): Promise<string[]> => {
    const agent = await office.as('tiepnhan.anbinh');
    const { body } = await agent.get(`/api/dossiers/${id}/history?limit=100`).expect(200);
    return (body as { items: { text: { vi: string } }[] }).items.map(({ text }) => text.vi);
  };

  it('waits out the posting and the tax, keeps both appointments, and ends with the certificate handed over', async () => {
    const { id, code, promisedAt } = await office.takeIn('tiepnhan.anbinh', '1.013978');
    expect(promisedAt).toBe('2026-12-22T10:00:00.000Z');
    const planned = ['planned', null];
    // Fifteen working days from Monday 23 November; Tuesday is a holiday.
    expect(await appointments(id)).toEqual([['onTrack', '2026-12-15T10:00:00.000Z'], planned]);
    // Ten working days and seven hours of posting do not count.
    const first = '2026-12-30T09:30:00.000Z';
    const second = '2026-12-23T10:00:00.000Z';
    for (const step of await steps('certificate')) {
      if (step.do === 'timer') {
        expect(await dossier(id)).toMatchObject({ clock: { pausedSince: '2026-11-23T01:00:00.000Z' } });
        expect(await appointments(id)).toEqual([['paused', '2026-12-15T10:00:00.000Z'], planned]);
        expect(await tracked(code)).toContain('Niêm yết công khai 15 ngày');
        await later(16);
        expect(await appointments(id)).toEqual([['onTrack', first], planned]);
        continue;
      }
      await perform(id, step);
      if (step.task === 'sendTaxSlip') {
        expect(await dossier(id)).toMatchObject({ nationalStatus: 6, clock: { state: 'paused' } });
        expect(await appointments(id)).toEqual([['met', first], planned]);
        expect(await tracked(code)).toMatch(/Hẹn lần 2[^<]*<span class="soft">\(chưa bắt đầu tính\)/);
        await later(7);
      }
      if (step.task === 'recordPayment') {
        // Five working days from the payment, which was recorded on its day.
        expect(await appointments(id)).toEqual([
          ['met', first],
          ['onTrack', second],
        ]);
        expect(await tracked(code)).toContain('<b>17:00 ngày 23/12/2026</b>');
      }
    }
    expect(await dossier(id)).toMatchObject({ nationalStatus: 10, waiting: [], finishedAt: expect.any(String) });
    expect(await appointments(id)).toEqual([
      ['met', first],
      ['met', second],
    ]);
    const told = (await history(id)).filter((text) => text.startsWith('Hẹn lần')).map((text) => text.slice(0, 9));
    expect(told).toEqual(['Hẹn lần 2', 'Hẹn lần 2', 'Hẹn lần 1', 'Hẹn lần 1', 'Hẹn lần 1']);
    expect(await history(id)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Hẹn lần 1.*: dời đến 16:30 30\/12\/2026$/)]),
    );
  });

  it('gives ten working days more in a remote area, to the whole and to the first appointment', async () => {
    const due = async (change: object) => {
      const { id, promisedAt } = await office.takeIn('tiepnhan.anbinh', '1.013978', (body) => {
        Object.assign(body, change);
      });
      const { timeLimit } = await dossier(id);
      const { appointments: all } = (await dossier(id)) as { appointments: Appointment[] };
      return { timeLimit, promisedAt, first: all[0]?.dueAt };
    };
    const plain = await due({});
    const remote = await due({ extensions: ['remote'] });
    expect([plain.timeLimit, remote.timeLimit]).toEqual(['20d', '30d']);
    // Ten working days later is two weeks later where no other day off lies between.
    expect(days(plain.promisedAt, remote.promisedAt)).toBeGreaterThanOrEqual(14);
    expect(days(plain.first!, remote.first!)).toBeGreaterThanOrEqual(14);
  });

  it('drops the appointments of a dossier that ends before them', async () => {
    const { id } = await office.takeIn('tiepnhan.anbinh', '1.013978');
    const asks = {
      kind: 'supplementRequest',
      items: [{ documentKey: 'application', what: 'Chưa ký' }],
      ...{ reason: 'Đơn chưa ký', contact: 'Quầy số 2' },
    };
    await office.perform('tiepnhan.anbinh', id, 'intake', {
      ...{ outcome: 'supplement', form: { documentsComplete: false }, details: asks },
    });
    const answer = { kind: 'supplementAnswer', items: [{ position: 0, provided: false, note: 'Không đến' }] };
    await office.perform('tiepnhan.anbinh', id, 'receiveSupplement', {
      ...{ outcome: 'notCompleted', reason: 'Không bổ sung', details: answer },
    });
    const refusal = { kind: 'refusal', code: 'incomplete', reason: 'Không bổ sung đơn có chữ ký' };
    await office.perform('phogiamdoc.anbinh', id, 'decideRefusal', { outcome: 'refuse', details: refusal });
    expect((await appointments(id)).map(([state]) => state)).toEqual(['lapsed', 'lapsed']);
    expect(await history(id)).toContainEqual(expect.stringMatching(/^Hẹn lần 2.*: không còn áp dụng$/));
  });
});
