import { readFile } from 'node:fs/promises';
import type { Done } from '../support/office.js';
import { type Office, openOffice } from '../support/office.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';

interface Step extends Done {
  do: string;
  task: string;
  output?: Record<string, unknown>;
}

/** Who does which step in An Bình. */
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
  const perform = (id: string, { task, outcome, reason, output }: Step) =>
    office.perform(PEOPLE[task] ?? SPECIALIST, id, task, { outcome, reason, form: output });
  const dossier = async (id: string, username = 'tiepnhan.anbinh') =>
    (await (await office.as(username)).get(`/api/dossiers/${id}`).expect(200)).body as Record<string, unknown>;

  it('waits out the posting and the tax, and ends with the certificate handed over', async () => {
    const { id } = await office.takeIn('tiepnhan.anbinh', '1.013978');
    const way = await steps('certificate');
    for (const step of way) {
      if (step.do === 'timer') {
        await office.clock.moveTo(new Date(office.clock.now().getTime() + 16 * 24 * 3_600_000));
        await office.app.get(Sweeps).runAll();
        continue;
      }
      await perform(id, step);
      if (step.task === 'sendTaxSlip') expect(await dossier(id)).toMatchObject({ nationalStatus: 6 });
    }
    expect(await dossier(id)).toMatchObject({ nationalStatus: 10, waiting: [] });
  });
});
