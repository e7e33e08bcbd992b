import type { DeadlineStory } from '../../src/deadlines/deadline-story.dto.js';
import type { StepStoryView } from '../../src/deadlines/step-story.dto.js';
import { type Office, openOffice, type TakenIn } from '../support/office.js';

const COUNTER = 'tiepnhan.anbinh';
const HEAD = 'truongphong.vhxh.anbinh';
const DAY = 24 * 3_600_000;

describe('why a dossier is due when it is', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice({ worker: true });
  });
  afterAll(() => office?.close());

  const storyOf = async (id: string, username = COUNTER): Promise<DeadlineStory> =>
    (await (await office.as(username)).get(`/api/dossiers/${id}/deadline`).expect(200)).body as DeadlineStory;
  const clockOf = async (id: string): Promise<{ dueAt: string; promisedAt: string }> =>
    (
      (await (await office.as(COUNTER)).get(`/api/dossiers/${id}`).expect(200)).body as {
        clock: { dueAt: string; promisedAt: string };
      }
    ).clock;
  const accept = async ({ id }: TakenIn): Promise<void> =>
    void (await office.perform(COUNTER, id, 'intake', { outcome: 'accept', form: { documentsComplete: true } }));
  /** What must hold of every story. */
  const checkSums = async (id: string, story: DeadlineStory): Promise<void> => {
    expect(story.lines.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(story.total, 6);
    expect([story.lines.at(-1)!.kind, story.dueAt]).toEqual(['due', (await clockOf(id)).dueAt]);
  };

  it('counts the working days one by one and names the holiday it leaves out', async () => {
    const dossier = await office.takeIn(COUNTER, '2.000286');
    const story = await storyOf(dossier.id);
    await checkSums(dossier.id, story);
    expect(story).toMatchObject({
      ...{ limit: { vi: '25 ngày làm việc', en: '25 working days' }, unit: 'workingDays', total: 25 },
      ...{ dueAt: dossier.promisedAt, promisedAt: dossier.promisedAt, carriedMinutes: 0 },
      calendar: { weekdays: '07:30-11:30,13:30-17:00' },
    });
    const texts = story.lines.map(({ text }) => text.vi);
    expect(texts.filter((text) => text.startsWith('Thứ Ba 24/11/2026'))).toEqual([
      expect.stringMatching(/nghỉ|Văn hóa/i) as string,
    ]);
    expect(story.lines.filter(({ amount }) => amount > 0)).toHaveLength(25);
    expect(story.lines.map(({ text }) => text.en).join('\n')).not.toMatch(/ngày|Thứ/);
    expect(story.settings.map(({ key }) => key)).toEqual(['dayOfReceipt', 'dueTime', 'cutOff']);
  });

  it('tells each pause, with the dates that carried the due instant on', async () => {
    const dossier = await office.takeIn(COUNTER, '1.001193');
    const before = (await clockOf(dossier.id)).dueAt;
    await accept(dossier);
    await office.perform('hotich.anbinh', dossier.id, 'examine', {
      outcome: 'supplement',
      reason: 'Thiếu giấy chứng sinh',
    });
    const paused = await storyOf(dossier.id);
    expect(paused.lines.map(({ kind }) => kind)).toContain('pausedStill');
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 3 * DAY));
    await office.perform(COUNTER, dossier.id, 'receiveSupplement', { outcome: 'completed' });
    const story = await storyOf(dossier.id);
    await checkSums(dossier.id, story);
    expect(Date.parse(story.dueAt!)).toBeGreaterThan(Date.parse(before));
    // Whether a supplement pauses or starts the count anew is the procedure's affair; either is told.
    expect(story.lines.some(({ kind }) => kind === 'carried' || kind === 'restarted')).toBe(true);
  });

  it('says who will be told what if nothing is done', async () => {
    const dossier = await office.takeIn(COUNTER, '2.000286');
    await accept(dossier);
    const { ahead } = await storyOf(dossier.id, HEAD);
    const times = ahead.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    const step = ahead.filter((level) => level.step?.vi === 'Phân công thụ lý');
    expect(step.map(({ who }) => who.vi).length).toBeGreaterThanOrEqual(3);
    const { dueAt } = await office.taskOf(HEAD, dossier.id, 'assignCommune');
    const due = step.find(({ at }) => at === dueAt)!;
    expect(due.people).toEqual([expect.any(String)]);
    const whole = ahead.filter((level) => level.step === null);
    expect(whole.map(({ dueAt: at }) => at)).toEqual(whole.map(() => dossier.promisedAt));
    expect(whole.at(-1)!.people.length).toBeGreaterThan(0);

    // What is foretold is what comes: the same people have the alert once the limit has passed.
    await office.clock.moveTo(new Date(Date.parse(dueAt as string) + 60_000));
    const { body } = await (await office.as(HEAD)).get('/api/alerts?limit=100').expect(200);
    const alert = (
      body as { items: { dossier: { code: string }; told: { name: string; level: string }[] }[] }
    ).items.find((each) => each.dossier.code === dossier.code)!;
    expect(alert.told.filter(({ level }) => level === 'due').map(({ name }) => name)).toEqual(
      expect.arrayContaining(due.people),
    );
  });

  it('explains a step by its working time, and says what limits it and who gave it more', async () => {
    const dossier = await office.takeIn(COUNTER, '2.000286');
    await accept(dossier);
    const { id, dueAt } = await office.taskOf(HEAD, dossier.id, 'assignCommune');
    const stepOf = async (username = HEAD): Promise<StepStoryView> =>
      (await (await office.as(username)).get(`/api/tasks/${id}/deadline`).expect(200)).body as StepStoryView;
    const before = await stepOf();
    expect(before).toMatchObject({ dueAt, budget: { vi: '1 ngày làm việc' }, limitedBy: 'budget', extensions: [] });
    expect(before.lines.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(before.totalMinutes);
    expect(before.totalMinutes).toBeGreaterThan(0);
    expect([before.lines[0]!.kind, before.lines.at(-1)!.kind]).toEqual(['opened', 'due']);

    const room = (await (await office.as(HEAD)).get(`/api/tasks/${id}/extension`).expect(200)).body as {
      choices: { to: string }[];
    };
    const { to } = room.choices[1]!;
    await (await office.as(HEAD)).post(`/api/tasks/${id}/extend`).send({ dueAt, to, reason: 'Xác minh' }).expect(200);
    const after = await stepOf(COUNTER);
    expect(after).toMatchObject({ dueAt: to, limitedBy: 'extension', extensions: [{ from: dueAt, to }] });
    expect(after.totalMinutes).toBeGreaterThan(before.totalMinutes);
    await (await office.as('tiepnhan.benthuong')).get(`/api/tasks/${id}/deadline`).expect(404);
  });

  it('explains each of several appointments by its own limit', async () => {
    const { id } = await office.takeIn(COUNTER, '1.013978');
    const { appointments } = (await (await office.as(COUNTER)).get(`/api/dossiers/${id}`).expect(200)).body as {
      appointments: { key: string; dueAt: string | null }[];
    };
    const [first, second] = appointments;
    const agent = await office.as(COUNTER);
    const { body } = await agent.get(`/api/dossiers/${id}/deadline?appointment=${first!.key}`).expect(200);
    const story = body as DeadlineStory;
    expect([story.dueAt, story.lines.at(-1)!.kind]).toEqual([first!.dueAt, 'due']);
    expect(story.limit).not.toEqual((await storyOf(id)).limit);
    // It is counted from a later step: there is nothing to explain yet.
    expect(second!.dueAt).toBeNull();
    await agent.get(`/api/dossiers/${id}/deadline?appointment=${second!.key}`).expect(404);
    await agent.get(`/api/dossiers/${id}/deadline?appointment=nonsense`).expect(404);
  });

  it('is for whoever may see the dossier', async () => {
    const { id } = await office.takeIn(COUNTER, '2.000286');
    await (await office.as('tiepnhan.benthuong')).get(`/api/dossiers/${id}/deadline`).expect(404);
    await office.agent().get(`/api/dossiers/${id}/deadline`).expect(401);
    await (await office.as(COUNTER)).get(`/api/dossiers/nonsense/deadline`).expect(422);
  });
});
