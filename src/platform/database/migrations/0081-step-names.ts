import { ForwardMigration } from '../migration.js';

/** Names of steps in English, beside the Vietnamese ones that the model gives. */
export class StepNames0081 extends ForwardMigration {
  readonly name = 'StepNames1000000000081';
  readonly sql = [
    // Null where the procedure has none: the Vietnamese name then stands in for it.
    `ALTER TABLE task ADD name_en text`,
    `UPDATE task t SET name_en = v.bundle #>> ARRAY['procedure', 'elementNames', t.element_id]
       FROM dossier d JOIN procedure_version v ON v.id = d.procedure_version_id
      WHERE d.id = t.dossier_id`,
  ];
}
