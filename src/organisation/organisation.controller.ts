import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { type Page, pageSchema } from '../platform/http/paging.js';
import { Directory } from './directory.service.js';
import {
  type PeopleOfUnit,
  peopleOfUnit,
  type PeopleQuery,
  peopleQuery,
  type PersonFound,
  personFound,
  unitParams,
  type UnitTree,
  unitTree,
} from './organisation.dto.js';

/** Units and the people in them. */
@ApiTags('organisation')
@Controller()
export class OrganisationController {
  constructor(private readonly directory: Directory) {}

  /** All units in effect, superiors first. */
  @Get('units/tree')
  @ApiResponse({ status: 200, standardSchema: unitTree })
  tree(): Promise<UnitTree> {
    return this.directory.tree();
  }

  /** Who works in a unit of one's own agency. */
  @Get('units/:id/people')
  @ApiResponse({ status: 200, standardSchema: peopleOfUnit })
  people(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: unitParams }) { id }: { id: string },
  ): Promise<PeopleOfUnit> {
    return this.directory.peopleOf(actor, id);
  }

  /** People of one's own agency by part of a name. */
  @Get('people/search')
  @ApiResponse({ status: 200, standardSchema: pageSchema(personFound) })
  search(
    @CurrentActor() actor: SignedInActor,
    @Query({ schema: peopleQuery }) query: PeopleQuery,
  ): Promise<Page<PersonFound>> {
    return this.directory.search(actor, query);
  }
}
