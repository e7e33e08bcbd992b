import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { type OpenProcedure, OpenProcedures } from './open-procedures.service.js';
import {
  codeParams,
  formParams,
  formView,
  type FormView,
  type ListQuery,
  listQuery,
  type OpenAgencyList,
  openAgencyList,
  procedureDetail,
  type ProcedureDetail,
  procedureList,
  type ProcedureList,
  versionParams,
} from './procedures.dto.js';
import { ProcedureNotFoundError } from './procedures.errors.js';
import { ProceduresService } from './procedures.service.js';

const summaryOf = ({ publishedAt, ...summary }: OpenProcedure) => ({
  ...summary,
  publishedAt: publishedAt.toISOString(),
});

/** Published procedures, their forms and diagrams. */
@ApiTags('procedures')
@Controller()
export class ProceduresController {
  constructor(
    private readonly procedures: ProceduresService,
    private readonly open: OpenProcedures,
  ) {}

  /** Published procedures; for those at a counter the ones it may take in, its own agency's first. */
  @Get('procedures')
  @ApiResponse({ status: 200, standardSchema: procedureList })
  async list(
    @CurrentActor() actor: SignedInActor,
    @Query({ schema: listQuery }) { counter }: ListQuery,
  ): Promise<ProcedureList> {
    const items = (await this.open.list(actor, counter)).map(summaryOf);
    return { items, total: items.length };
  }

  /** Agencies for which the caller's counters may take a procedure in, their own first. */
  @Get('procedures/:code/agencies')
  @ApiResponse({ status: 200, standardSchema: openAgencyList })
  async agencies(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: codeParams }) { code }: { code: string },
    @Query({ schema: listQuery }) { counter }: ListQuery,
  ): Promise<OpenAgencyList> {
    const items = await this.open.agencies(actor, code, counter);
    return { items, total: items.length };
  }

  /** The version on which new dossiers start. */
  @Get('procedures/:code')
  @ApiResponse({ status: 200, standardSchema: procedureDetail })
  async get(@Param({ schema: codeParams }) { code }: { code: string }): Promise<ProcedureDetail> {
    const { id: versionId, version, publishedAt, bundle } = await this.procedures.currentVersion(code);
    const { names, field, level, sources, legalBasis, timeLimit, documents, fees, result, channels, cases, process } =
      bundle.procedure;
    return {
      ...summaryOf({ code, names, versionId, version, publishedAt }),
      ...{ field, level, sources, timeLimit: { ...timeLimit }, result: { ...result } },
      legalBasis: legalBasis.map((fact) => ({ ...fact })),
      documents: documents.map((fact) => ({ ...fact })),
      fees: fees.map((fact) => ({ ...fact })),
      channels: channels.map((fact) => ({ ...fact })),
      cases: (cases ?? []).map((fact) => ({ ...fact })),
      sameVisit: process.sameVisit ?? false,
      startForm: process.startForm,
      forms: Object.keys(bundle.forms),
    };
  }

  /** BPMN file of a version. */
  @Get('procedure-versions/:id/diagram')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @ApiProduces('application/xml')
  async diagram(@Param({ schema: versionParams }) { id }: { id: string }): Promise<string> {
    return (await this.procedures.getVersion(id)).bundle.bpmn;
  }

  /** A form as the version pins it. */
  @Get('procedure-versions/:id/forms/:formId')
  @ApiResponse({ status: 200, standardSchema: formView })
  async form(@Param({ schema: formParams }) { id, formId }: { id: string; formId: string }): Promise<FormView> {
    const { forms } = (await this.procedures.getVersion(id)).bundle;
    const form = Object.hasOwn(forms, formId) ? forms[formId] : undefined;
    if (!form) throw new ProcedureNotFoundError(`${id}/${formId}`);
    return form;
  }
}
