import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  codeParams,
  formParams,
  formView,
  type FormView,
  procedureDetail,
  type ProcedureDetail,
  procedureList,
  type ProcedureList,
  versionParams,
} from './procedures.dto.js';
import { ProcedureNotFoundError } from './procedures.errors.js';
import type { ProcedureSummary } from './procedures.events.js';
import { ProceduresService } from './procedures.service.js';

const summaryOf = ({ publishedAt, ...summary }: ProcedureSummary) => ({
  ...summary,
  publishedAt: publishedAt.toISOString(),
});

/** Published procedures, their forms and diagrams. */
@ApiTags('procedures')
@Controller()
export class ProceduresController {
  constructor(private readonly procedures: ProceduresService) {}

  /** Procedures that can be applied for. */
  @Get('procedures')
  @ApiResponse({ status: 200, standardSchema: procedureList })
  async list(): Promise<ProcedureList> {
    const items = (await this.procedures.list()).map(summaryOf);
    return { items, total: items.length };
  }

  /** The version on which new dossiers start. */
  @Get('procedures/:code')
  @ApiResponse({ status: 200, standardSchema: procedureDetail })
  async get(@Param({ schema: codeParams }) { code }: { code: string }): Promise<ProcedureDetail> {
    const { id: versionId, version, publishedAt, bundle } = await this.procedures.currentVersion(code);
    const { names, field, level, sources, legalBasis, timeLimit, documents, fees, result, channels, process } =
      bundle.procedure;
    return {
      ...summaryOf({ code, names, versionId, version, publishedAt }),
      ...{ field, level, sources, timeLimit: { ...timeLimit }, result: { ...result } },
      legalBasis: legalBasis.map((fact) => ({ ...fact })),
      documents: documents.map((fact) => ({ ...fact })),
      fees: fees.map((fact) => ({ ...fact })),
      channels: channels.map((fact) => ({ ...fact })),
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
