import request from 'supertest';
import { ClientsService } from '../../src/identity/clients.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { newId } from '../../src/platform/ids.js';
import { type Office, openOffice, type TakenIn } from '../support/office.js';
import { until } from '../support/until.js';

const REPLY = 'birth.draftReply';
const CLERK = 'tiepnhan.anbinh';

/** Birth registration handed in online waits for what the applicant says about the draft, which the portal passes on. */
describe('messages of other agencies’ systems', () => {
  let office: Office;
  let near: string;
  let far: string;

  beforeAll(async () => {
    office = await openOffice({ worker: true });
    near = await tokenFor('near', ['messages', `messages:${REPLY}`], 'anBinh');
    far = await tokenFor('far', ['messages', `messages:${REPLY}`], 'tax');
  });
  afterAll(() => office?.close());

  async function tokenFor(clientId: string, scopes: string[], agency: string): Promise<string> {
    const client = { clientId, name: clientId, agencyId: office.unit(agency), scopes };
    const secret = await office.app
      .get(Database)
      .transaction((tx) => office.app.get(ClientsService).register(tx, { kind: 'system', reason: 'test' }, client));
    const { body } = await request(office.url)
      .post('/api/oauth/token')
      .send({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret })
      .expect(200);
    return (body as { access_token: string }).access_token;
  }

  const post = (token: string, path: string, body: object, key = newId()) =>
    request(office.url)
      .post(`/api/${path}`)
      .set('Authorization', `Bearer ${token}`)
      .set('Accept-Language', 'en')
      .set('Idempotency-Key', key)
      .send(body);
  const reply = (token: string, code: string, payload: object = { draftAccepted: false }, key?: string) =>
    post(token, `dossiers/${code}/replies`, { messageName: REPLY, payload }, key);
  const rows = <Row>(sql: string, values: unknown[]): Promise<Row[]> =>
    office.app.get(Database).query<Row>(sql, values);
  const openSteps = async ({ id }: TakenIn): Promise<string[]> => {
    const { body } = await (await office.as(CLERK)).get(`/api/dossiers/${id}`).expect(200);
    return (body as { steps: { elementId: string; closedAt: string | null }[] }).steps
      .filter((step) => !step.closedAt)
      .map((step) => step.elementId);
  };
  const waiting = async (): Promise<TakenIn> => {
    const dossier = await office.takeIn(CLERK, '1.001193', (body) => {
      body.channel = 'online';
    });
    await office.perform(CLERK, dossier.id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    await office.perform('hotich.anbinh', dossier.id, 'examine', { outcome: 'pass' });
    return dossier;
  };

  it('reach a dossier by its code, once however often they are sent', async () => {
    const dossier = await waiting();
    const key = newId();
    const first = await reply(near, dossier.code, undefined, key).expect(202);
    await until('the step after the reply is open', async () => (await openSteps(dossier)).includes('correctDraft'));
    const again = await reply(near, dossier.code, undefined, key).expect(202);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const { id } = first.body as { id: string };
    expect(await rows('SELECT state FROM message_inbox WHERE correlation_key = $1', [dossier.id])).toEqual([
      { state: 'delivered' },
    ]);
    expect(
      await rows('SELECT actor_id AS actor, action FROM audit_entry WHERE subject_kind = $1 AND subject_id = $2', [
        'message',
        id,
      ]),
    ).toEqual([{ actor: 'near', action: 'message.received' }]);
  });

  it('reach whoever waits by name and key', async () => {
    const dossier = await waiting();
    const message = { messageName: REPLY, correlationKey: dossier.id, payload: { draftAccepted: true } };
    await post(near, 'messages', message).expect(202);
    await until('the step after the reply is open', async () => (await openSteps(dossier)).includes('sign'));
  });

  it('are refused with what the dossier waits for when it waits for something else', async () => {
    const dossier = await waiting();
    const other = await tokenFor('other-name', ['messages', 'messages:other'], 'anBinh');
    const { body } = await post(other, `dossiers/${dossier.code}/replies`, { messageName: 'other' }).expect(409);
    expect(body).toMatchObject({
      code: 'nobody-waits',
      messageName: 'other',
      awaited: [REPLY],
      title: 'No dossier waits for this message',
    });
    const message = { messageName: REPLY, correlationKey: 'nothing', payload: {} };
    expect((await post(near, 'messages', message).expect(409)).body).toMatchObject({
      code: 'nobody-waits',
      correlationKey: 'nothing',
    });
    expect((await reply(near, 'H61.0-000000-0000').expect(404)).body.code).toBe('dossier-not-found');
  });

  it('bring what the procedure takes from them, and nothing else', async () => {
    const dossier = await waiting();
    const { body } = await reply(near, dossier.code, { draftAccepted: true, outcome: 'pass' }).expect(422);
    expect(body).toMatchObject({ errors: [{ path: 'payload.outcome' }] });
    expect(JSON.stringify(body)).toContain('draftAccepted');
    expect(await rows('SELECT 1 FROM message_inbox WHERE correlation_key = $1', [dossier.id])).toEqual([]);
  });

  it('come from clients alone, with a scope for the name, and reach the agency’s own dossiers', async () => {
    const dossier = await waiting();
    const message = { messageName: REPLY, correlationKey: dossier.id, payload: {} };
    // An agency without a part in the dossier learns nothing of it.
    await reply(far, dossier.code).expect(404);
    await post(far, 'messages', message).expect(409);
    const other = await tokenFor('other', ['messages', 'messages:other'], 'anBinh');
    expect((await reply(other, dossier.code).expect(403)).body.code).toBe('message-forbidden');
    expect((await post(other, 'messages', message).expect(403)).body.code).toBe('message-forbidden');
    const jobs = await tokenFor('only-jobs', ['jobs'], 'anBinh');
    await post(jobs, 'messages', message).expect(403);
    const clerk = await office.as(CLERK);
    await clerk.post('/api/messages').send(message).expect(401);
    await clerk.post(`/api/dossiers/${dossier.code}/replies`).send({ messageName: REPLY }).expect(401);
    const everywhere = await tokenFor('everywhere', ['messages', `messages:${REPLY}:all`], 'tax');
    await reply(everywhere, dossier.code).expect(202);
  });
});
