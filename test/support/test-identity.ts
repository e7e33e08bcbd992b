import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { TestingModuleBuilder } from '@nestjs/testing';
import type { Request } from 'express';
import { SessionGuard } from '../../src/identity/session.guard.js';
import { identifyRequest } from '../../src/platform/request-context.js';

/** Signs in whoever a header names, for suites of the plumbing alone: `x-test-account: <account>[,<unit>…]`. */
@Injectable()
class HeaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const audience = context.switchToHttp().getRequest<Request>().get('x-test-account')?.split(',');
    if (audience?.[0]) identifyRequest({ id: audience[0], audience });
    return true;
  }
}

/** Puts the header in the place of sessions: `createTestApp({ adapt: withTestIdentity })`. */
export const withTestIdentity = (builder: TestingModuleBuilder): TestingModuleBuilder =>
  builder.overrideProvider(SessionGuard).useClass(HeaderGuard);
