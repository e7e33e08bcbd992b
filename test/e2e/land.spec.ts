import { readFile } from 'node:fs/promises';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { type Done, type Office, openOffice } from '../support/office.js';

interface Step extends Done {
  do: string;
  task: string;
  output?: Record<string, unknown>;
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
      ...{ outcome, reason, form: output, details: await details(id, task) },
    });

  it('waits out the posting and the tax, and ends with the certificate handed over', async () => {
    const { id } = await office.takeIn('tiepnhan.anbinh', '1.013978');
    for (const step of await steps('certificate')) {
      if (step.do === 'timer') {
        expect(await dossier(id)).toMatchObject({ clock: { pausedSince: expect.any(String) } });
        await later(16);
        continue;
      }
      await perform(id, step);
      if (step.task === 'sendTaxSlip') expect(await dossier(id)).toMatchObject({ nationalStatus: 6 });
    }
    expect(await dossier(id)).toMatchObject({ nationalStatus: 10, waiting: [] });
  });
});
