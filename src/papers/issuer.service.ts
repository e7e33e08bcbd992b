import { Injectable } from '@nestjs/common';
import { OrganisationService } from '../organisation/organisation.service.js';
import { kindWords } from '../organisation/vocabulary.events.js';
import { Database } from '../platform/database/database.service.js';
import { lettersOf, placeOf } from './forms/words.js';

/** Who issues a paper, as its head names it. */
export interface Issuer {
  agency: string | null;
  unit: string;
  unitLetters: string;
  place: string | null;
}

/** Kinds of units that are places. */
const TERRITORIES = ['commune', 'province'];

/** Names units the way papers do. */
@Injectable()
export class IssuerService {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationService,
  ) {}

  /** A unit under the name it bears, its agency, and the nearest commune or province around it. */
  async of(unitId: string): Promise<Issuer> {
    const unit = await this.organisation.getUnit(unitId);
    const above = await this.database.query<{ id: string; kind: string; name: string; isAgency: boolean }>(
      `SELECT above.id, above.kind, above.name, above.is_agency AS "isAgency" FROM unit own JOIN unit above
           ON above.path @> own.path AND above.id <> own.id WHERE own.id = $1 ORDER BY nlevel(above.path) DESC`,
      [unitId],
    );
    const agencyId = await this.organisation.agencyOf(unitId);
    const superior =
      agencyId === undefined || agencyId === unitId
        ? above.find(({ isAgency }) => isAgency)
        : await this.organisation.getUnit(agencyId);
    const territory = above.find(({ kind }) => TERRITORIES.includes(kind));
    return {
      agency: superior?.name.normalize('NFC') ?? null,
      unit: unit.name.normalize('NFC'),
      unitLetters: lettersOf(kindWords(unit.kind).vi),
      place: territory ? placeOf(territory.name.normalize('NFC')) : null,
    };
  }
}
