import { ForwardMigration } from '../migration.js';

/** A person's own inbox is walked unit by unit, as the inboxes of units are: each walk is ordered, and the count reads no task. */
export class OwnInbox0131 extends ForwardMigration {
  readonly name = 'OwnInbox1000000000131';
  readonly sql = [
    `DROP INDEX task_open_assignee`,
    `CREATE INDEX task_open_assignee ON task (assignee_id, unit_id, sort_at, id) INCLUDE (roles) WHERE closed_at IS NULL`,
  ];
}
