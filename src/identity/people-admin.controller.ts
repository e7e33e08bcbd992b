import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Change, change, versionView } from '../organisation/organisation-admin.events.js';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { type Page, type PageQuery, pageQuery, pageSchema } from '../platform/http/paging.js';
import { SecretAnswer } from '../platform/idempotency/secret-answer.decorator.js';
import {
  type AccountBody,
  accountBody,
  type AdministratorBody,
  administratorBody,
  type AdminPeopleQuery,
  adminPeopleQuery,
  idParams,
  type ImportBody,
  importBody,
  type ImportView,
  importView,
  type IssuedPassword,
  issuedPassword,
  type NewPersonBody,
  newPersonBody,
  type PersonChangeBody,
  personChangeBody,
  type PersonCreated,
  personCreated,
  type PersonRow,
  personRow,
  type PersonView,
  personView,
  usernameQuery,
  usernameView,
} from './people-admin.dto.js';
import { PeopleAdmin } from './people-admin.service.js';
import { PeopleImport } from './people-import.service.js';

interface OfPerson {
  id: string;
}

/** People and their accounts, for administrators. */
@ApiTags('administration of the organisation')
@Controller('admin/people')
@Requires('admin')
export class PeopleAdminController {
  constructor(
    private readonly people: PeopleAdmin,
    private readonly imports: PeopleImport,
  ) {}

  /** People by name, with account and posts. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: pageSchema(personRow) })
  list(@Query({ schema: adminPeopleQuery }) query: AdminPeopleQuery): Promise<Page<PersonRow>> {
    return this.people.list(query);
  }

  /** Adds a person; a one-time password is answered this once. */
  @Post()
  @SecretAnswer()
  @ApiResponse({ status: 201, standardSchema: personCreated })
  create(
    @CurrentActor() actor: SignedInActor,
    @Body({ schema: newPersonBody }) body: NewPersonBody,
  ): Promise<PersonCreated> {
    return this.people.create(actor, body);
  }

  /** A free user name for a person's name. */
  @Get('username')
  @ApiResponse({ status: 200, standardSchema: usernameView })
  async username(@Query({ schema: usernameQuery }) { name }: { name: string }): Promise<{ username: string }> {
    return { username: await this.people.proposeUsername(name) };
  }

  /** Tells what a file of people would do or, confirmed, takes all of it in; one-time passwords are answered this once. */
  @Post('import')
  @SecretAnswer()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: importView })
  import(@CurrentActor() actor: SignedInActor, @Body({ schema: importBody }) body: ImportBody): Promise<ImportView> {
    return this.imports.import(actor, body);
  }

  /** A person with account, posts, absences and delegations. */
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: personView })
  get(@Param({ schema: idParams }) { id }: OfPerson): Promise<PersonView> {
    return this.people.get(id);
  }

  /** Corrects what is known of a person. */
  @Put(':id')
  @ApiResponse({ status: 200, standardSchema: versionView })
  change(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: OfPerson,
    @Body({ schema: personChangeBody }) body: PersonChangeBody,
  ): Promise<{ version: number }> {
    return this.people.change(actor, id, body);
  }

  /** What was done to a person and the account, latest first. */
  @Get(':id/history')
  @ApiResponse({ status: 200, standardSchema: pageSchema(change) })
  history(
    @Param({ schema: idParams }) { id }: OfPerson,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<Change>> {
    return this.people.history(id, query);
  }

  /** Gives the person an account; its one-time password is answered this once. */
  @Post(':id/account')
  @SecretAnswer()
  @ApiResponse({ status: 201, standardSchema: issuedPassword })
  giveAccount(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: OfPerson,
    @Body({ schema: accountBody }) body: AccountBody,
  ): Promise<IssuedPassword> {
    return this.people.giveAccount(actor, id, body);
  }

  /** Puts a one-time password in place of a forgotten one. */
  @Post(':id/account/password')
  @SecretAnswer()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: issuedPassword })
  resetPassword(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: OfPerson,
  ): Promise<IssuedPassword> {
    return this.people.resetPassword(actor, id);
  }

  /** Lets somebody try again at once who mistyped the password too often. */
  @Post(':id/account/unlock')
  @HttpCode(204)
  unlock(@CurrentActor() actor: SignedInActor, @Param({ schema: idParams }) { id }: OfPerson): Promise<void> {
    return this.people.changeAccount(actor, id, { kind: 'unlock' });
  }

  /** Closes the account: sessions end, posts no longer count. */
  @Post(':id/account/disable')
  @HttpCode(204)
  disable(@CurrentActor() actor: SignedInActor, @Param({ schema: idParams }) { id }: OfPerson): Promise<void> {
    return this.people.changeAccount(actor, id, { kind: 'disable' });
  }

  /** Opens a closed account again. */
  @Post(':id/account/enable')
  @HttpCode(204)
  enable(@CurrentActor() actor: SignedInActor, @Param({ schema: idParams }) { id }: OfPerson): Promise<void> {
    return this.people.changeAccount(actor, id, { kind: 'enable' });
  }

  /** Gives or takes the right to administer the system. */
  @Put(':id/account/administrator')
  @HttpCode(204)
  setAdministrator(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: OfPerson,
    @Body({ schema: administratorBody }) { isAdmin }: AdministratorBody,
  ): Promise<void> {
    return this.people.changeAccount(actor, id, { kind: 'administrator', isAdmin });
  }
}
