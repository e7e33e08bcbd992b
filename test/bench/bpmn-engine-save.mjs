import { Engine } from 'bpmn-engine';
import { EventEmitter } from 'node:events';
import { RING_FOR_BPMN_ENGINE } from './ring-model.mjs';

/** Timers are rows of the database in any durable engine; these only record. */
const timers = () => ({
  executing: [],
  register: () => ({ setTimeout: () => ({}), clearTimeout: () => undefined }),
  setTimeout: () => ({}),
  clearTimeout: () => undefined,
});
const options = () => ({ timers: timers() });

/**
 * The usual way of making bpmn-engine durable: load the state, recover, resume, signal, save the state, in a transaction.
 * @param {import('pg').Pool} pool
 */
export async function bpmnEngine(pool, instances) {
  await pool.query(`CREATE TABLE engine_state (id int PRIMARY KEY, state text NOT NULL)`);
  const engine = new Engine({ name: 'ring', source: RING_FOR_BPMN_ENGINE, ...options() });
  await engine.execute();
  const state = JSON.stringify(await engine.getState());
  await engine.stop();
  for (let id = 0; id < instances; id++) await pool.query('INSERT INTO engine_state VALUES ($1, $2)', [id, state]);

  /** @param id of an instance that no other lane has */
  return async function step(id) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query('SELECT state FROM engine_state WHERE id = $1 FOR UPDATE', [id]);
      const recovered = new Engine(options()).recover(JSON.parse(rows[0].state));
      const listener = new EventEmitter();
      const waiting = [];
      listener.on('activity.wait', (api) => void (api.type === 'bpmn:UserTask' && waiting.push(api)));
      await recovered.resume({ listener });
      const [task] = waiting;
      if (!task) throw new Error('No task waits.');
      task.signal({ opinion: 'Đồng ý' });
      const next = JSON.stringify(await recovered.getState());
      await recovered.stop();
      await client.query('UPDATE engine_state SET state = $2 WHERE id = $1', [id, next]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  };
}
