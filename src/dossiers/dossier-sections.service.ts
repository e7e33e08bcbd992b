import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import type { DossierAppointment, DossierClock, DossierSections, DossierStep } from './dossiers.events.js';

/**
 * Parts of a dossier's page that later modules provide: they register here, so that nothing is imported against the
 * order of modules.
 */
@Injectable()
export class DossierSectionsService {
  private readonly sections: DossierSections = {};

  /** Called once per section, in the constructor of the module that knows. */
  provide(sections: DossierSections): void {
    Object.assign(this.sections, sections);
  }

  /** Steps in the order of their opening. @param reader the caller's transaction, where it has one */
  async steps(dossierId: string, reader?: Pick<Tx, 'query'>): Promise<DossierStep[]> {
    return (await this.sections.steps?.(dossierId, reader)) ?? [];
  }

  async clock(dossierId: string): Promise<DossierClock | undefined> {
    return this.sections.clock?.(dossierId);
  }

  /** In their order; none where there is but the one promised date. */
  async appointments(dossierId: string): Promise<DossierAppointment[]> {
    return (await this.sections.appointments?.(dossierId)) ?? [];
  }
}
