import { Module } from '@nestjs/common';
import { SetupFacts } from '../platform/setup/setup-facts.js';
import { ChangeHistory } from './change-history.service.js';
import { CompetenceAdmin } from './competence-admin.service.js';
import { CompetenceChanges } from './competence-changes.service.js';
import { Directory } from './directory.service.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';
import { OwnServiceController } from './own-service.controller.js';
import { PeopleChanges } from './people-changes.service.js';
import { ServiceAdminController } from './service-admin.controller.js';
import { ServiceAdmin } from './service-admin.service.js';
import { ServiceRecords } from './service-record.service.js';
import { UnitChanges } from './unit-changes.service.js';
import { UnitsAdminController } from './units-admin.controller.js';
import { UnitsAdmin } from './units-admin.service.js';
import { VisibilityService } from './visibility.service.js';

/** Units, posts, absence, delegation, competence. */
@Module({
  controllers: [OrganisationController, UnitsAdminController, ServiceAdminController, OwnServiceController],
  providers: [
    ...[OrganisationService, Directory, UnitChanges, PeopleChanges, CompetenceChanges, VisibilityService],
    ...[ChangeHistory, ServiceRecords, UnitsAdmin, ServiceAdmin, CompetenceAdmin],
  ],
  exports: [OrganisationService, UnitChanges, PeopleChanges, ChangeHistory, ServiceRecords, VisibilityService],
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
