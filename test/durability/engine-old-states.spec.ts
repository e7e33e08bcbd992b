import { compile } from '#workflow';
import { ProceduresService } from '../../src/procedures/procedures.service.js';
import { EngineApp } from '../support/engine-app.js';
import { readOldStates, restore } from './old-states.js';

const states = await readOldStates();

/**
 * What earlier versions stored must go on in this one. A file is never changed once it is released: a newer format needs
 * code that reads the older one, and a further file.
 */
describe('states that earlier versions stored', () => {
  let app: EngineApp;
  beforeAll(async () => {
    app = await EngineApp.open();
  });
  afterAll(() => app?.close());

  it.each(states)('%s goes on to its end', async (_, state) => {
    const id = await restore(app, state);
    for (const { places, complete, settle } of state.then) {
      expect(await app.places(id)).toEqual(places);
      if (complete) await app.complete(id, complete, { [complete]: true });
      if (settle) await app.engine.settle(id, new Date(settle));
    }
    const { status } = await app.engine.stateOf(id);
    expect(status).toBe('completed');
    const left = await app.db.query(
      `SELECT id FROM timer WHERE instance_id = $1 UNION ALL SELECT id FROM subscription WHERE instance_id = $1
       UNION ALL SELECT id FROM job WHERE instance_id = $1`,
      [id],
    );
    expect(left).toEqual([]);
  });

  it('are there, one of them on a model that could not be published today', async () => {
    expect(states.length).toBeGreaterThanOrEqual(4);
    const [, state] = states.find(([name]) => name.startsWith('0004'))!;
    const { model, findings } = await compile(state.bpmn);
    expect(model).toBeUndefined();
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(['reachable', 'vocabulary']);
    const { elements } = (await app.context.get(ProceduresService).getVersion(await app.publish(state.bpmn))).model;
    expect(elements.get('check')?.task?.outcomes).toEqual([
      { key: 'ok', label: { vi: 'Đạt', en: 'Pass' }, reasonRequired: false },
      { key: 'no', label: { vi: 'Không đạt', en: 'no' }, reasonRequired: false },
    ]);
  });
});
