import { Module } from '@nestjs/common';
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
export class OrganisationModule {}
