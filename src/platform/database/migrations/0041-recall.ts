import { ForwardMigration } from '../migration.js';

/** What a recall gives back to the dossier. */
export class Recall0041 extends ForwardMigration {
  readonly name = 'Recall1000000000041';
  readonly sql = [
    // Status of the dossier before the completion, and since when it had it.
    `ALTER TABLE task ADD COLUMN status_before text, ADD COLUMN status_before_at timestamptz`,
  ];
}
