import { ForwardMigration } from '../migration.js';

/** Control slips (form 06) as papers of a dossier; apologies (form 04) are listed with them. */
export class ControlSlips0130 extends ForwardMigration {
  readonly name = 'ControlSlips1000000000130';
  readonly sql = [
    `ALTER TABLE dossier_paper DROP CONSTRAINT dossier_paper_form_check`,
    `ALTER TABLE dossier_paper ADD CONSTRAINT dossier_paper_form_check
       CHECK (form IN ('receipt', 'supplement', 'refusal', 'apology', 'stop', 'controlSlip'))`,
  ];
}
