import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { RequestWithActor } from '../platform/access/access.decorators.js';
import { DossierAccess } from './dossier-access.js';
import { DossierNotFoundError } from './dossiers.errors.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Refuses an upload before its first byte is read, when the caller may not see the dossier `:id`. */
@Injectable()
export class SeesDossierGuard implements CanActivate {
  constructor(private readonly access: DossierAccess) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor, params } = context.switchToHttp().getRequest<RequestWithActor>();
    const id = String(params.id);
    if (!actor || !UUID.test(id)) throw new DossierNotFoundError(id);
    await this.access.check(actor, id);
    return true;
  }
}
