import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { AccountController } from './account.controller.js';
import { AccountsService } from './accounts.service.js';
import { Attempts } from './attempts.service.js';
import { ClientsService } from './clients.service.js';
import { DemoAccounts } from './demo-accounts.service.js';
import { Expired } from './expired.js';
import { OAuthController } from './oauth.controller.js';
import { PeopleAdminController } from './people-admin.controller.js';
import { PeopleAdmin } from './people-admin.service.js';
import { PeopleImport } from './people-import.service.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

/** Accounts, sessions, clients, and the guard that denies whatever is not allowed. */
@Module({
  imports: [OrganisationModule],
  controllers: [SessionController, AccountController, OAuthController, PeopleAdminController],
  providers: [
    AccountsService,
    Attempts,
    ClientsService,
    DemoAccounts,
    Expired,
    PeopleAdmin,
    PeopleImport,
    SessionsService,
    SignInService,
    SessionGuard,
    { provide: APP_GUARD, useExisting: SessionGuard },
  ],
  exports: [AccountsService, Attempts, ClientsService, DemoAccounts],
})
export class IdentityModule {}
