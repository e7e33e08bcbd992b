import { Injectable } from '@nestjs/common';
import type { Reader } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { refuseInput } from '../platform/http/validation.js';
import { ProceduresService } from '../procedures/procedures.service.js';

/** Where a dossier can belong. */
@Injectable()
export class CompetentUnits {
  constructor(
    private readonly organisation: OrganisationService,
    private readonly procedures: ProceduresService,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes sure that a dossier can belong to a unit: an agency in effect from which every step of the procedure finds the
   * unit that does it.
   * @throws {InvalidInputError} saying what is wrong with it, with the steps that would find nobody
   */
  async check(procedureVersionId: string, unitId: string, reader: Reader): Promise<void> {
    const at = this.clock.now();
    const current = await this.organisation.successorOf(unitId, at, reader);
    if (current !== unitId) refuseInput(FIELD, current === undefined ? NOT_IN_EFFECT : CLOSED);
    if (!(await this.organisation.getUnit(unitId, reader)).isAgency) refuseInput(FIELD, NO_AGENCY);
    const { model, code } = await this.procedures.getVersion(procedureVersionId, reader);
    const steps = [...model.elements.values()].flatMap(({ name, id, task }) =>
      task ? [{ name: name || id, task }] : [],
    );
    const roles = [...new Set(steps.flatMap(({ task }) => task.candidateGroups))];
    const asks = roles.map((role) => ({ role, competentUnitId: unitId, procedureCode: code, at }));
    const answers = await this.organisation.explainRoles(asks, reader);
    const found = new Set(roles.filter((_, n) => 'unitId' in answers[n]!));
    const lost = steps.filter(({ task }) => !task.candidateGroups.some((role) => found.has(role)));
    if (lost.length > 0) refuseInput(FIELD, nobodyFor([...new Set(lost.map(({ name }) => name))]));
  }
}

const FIELD = 'competentUnitId';

const NOT_IN_EFFECT = { vi: 'Không có đơn vị này', en: 'There is no such unit' };
const CLOSED = {
  vi: 'Đơn vị đã giải thể; hãy chọn đơn vị kế thừa',
  en: 'The unit is closed; choose the one that has taken over',
};
const NO_AGENCY = {
  vi: 'Chỉ chọn được cơ quan, không chọn được bộ phận bên trong cơ quan',
  en: 'Only an agency can be chosen, not a part of one',
};
const nobodyFor = (names: readonly string[]) => ({
  vi: `Từ đơn vị này không tìm được nơi thực hiện: ${names.join('; ')}`,
  en: `From this unit nobody is found for: ${names.join('; ')}`,
});
