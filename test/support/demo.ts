import { DemoService } from '../../src/demo/demo.service.js';
import { idOf } from './demo-organisation.js';
import { createTestApp, type TestApp, type TestAppOptions } from './test-app.js';

/** The whole system with the demo province in it. */
export interface DemoApp extends TestApp {
  /** Id of a unit of the demo, by its key. */
  unit(key: string): string;
  /** Id of a person of the demo, by its key; the account bears it too. */
  person(key: string): string;
}

/**
 * As `createTestApp`, seeded.
 * @example
 *   const t = await createDemoApp();
 *   const clerk = await t.signIn('tiepnhan.anbinh');
 */
export async function createDemoApp(options: TestAppOptions = {}): Promise<DemoApp> {
  const t = await createTestApp(options);
  const demo = await t.app.get(DemoService).seed();
  if (!demo) throw new Error('The database was not empty.');
  return { ...t, unit: (key) => idOf(demo.units, key), person: (key) => idOf(demo.people, key) };
}
