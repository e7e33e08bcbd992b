import { ForwardMigration } from '../migration.js';

/** Place of BullMQ's own tables; BullMQ migrates what is inside. */
export class Queue0003 extends ForwardMigration {
  readonly name = 'Queue1000000000003';
  readonly sql = [`CREATE SCHEMA IF NOT EXISTS bullmq`, `GRANT USAGE ON SCHEMA bullmq TO lienthong_app`];
}
