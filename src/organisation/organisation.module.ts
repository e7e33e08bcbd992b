import { Module } from '@nestjs/common';
import { SetupFacts } from '../platform/setup/setup-facts.js';
import { Directory } from './directory.service.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';
import { PeopleChanges } from './people-changes.service.js';
import { UnitChanges } from './unit-changes.service.js';

/** Units, posts, absence, delegation, competence. */
@Module({
  controllers: [OrganisationController],
  providers: [OrganisationService, Directory, UnitChanges, PeopleChanges],
  exports: [OrganisationService, UnitChanges, PeopleChanges],
})
export class OrganisationModule {
  constructor(facts: SetupFacts) {
    facts.add({ key: 'agencies', sql: `SELECT count(*) FROM unit WHERE is_agency AND valid_to IS NULL` });
    facts.add({
      key: 'units',
      sql: `SELECT count(*) FROM unit WHERE NOT is_agency AND parent_id IS NOT NULL AND valid_to IS NULL`,
    });
    facts.add({
      key: 'people',
      sql: `SELECT count(*) FROM post p JOIN person h ON h.id = p.person_id AND h.active WHERE p.valid_to IS NULL`,
    });
  }
}
