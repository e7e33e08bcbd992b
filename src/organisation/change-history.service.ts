import { Injectable } from '@nestjs/common';
import { type AuditEntry, AuditService } from '../audit/audit.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import type { Text } from '../platform/text.js';
import { changeInWords } from './change-words.js';
import type { Change } from './organisation-admin.dto.js';

/** What a line names by id. */
const UNIT_IDS = ['unitId', 'successorId', 'parentId'] as const;

/** The course of a unit or a person in words, with the names of who did it. */
@Injectable()
export class ChangeHistory {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /**
   * Latest first. Whether the caller may know is the caller's question.
   * @param more words of actions that other modules journal of the same thing
   */
  async of(
    subject: { kinds: readonly string[]; id: string },
    page: PageQuery,
    more: Readonly<Record<string, Text>> = {},
  ): Promise<Page<Change>> {
    const { items, ...rest } = await this.audit.entriesOf({ kind: subject.kinds, id: subject.id }, page);
    const names = await this.namesIn(items);
    const unknown: Text = { vi: 'không rõ', en: 'unknown' };
    const nameOf = (id: unknown): Text => (typeof id === 'string' ? names.get(id) : undefined) ?? unknown;
    return {
      ...rest,
      items: items.map(({ id, at, actor, action, details }) => ({
        id,
        at: at.toISOString(),
        actor: actor.kind === 'account' ? nameOf(actor.accountId).vi : null,
        text: changeInWords({ action, details, unitName: nameOf, personName: nameOf }, more),
      })),
    };
  }

  private async namesIn(entries: readonly AuditEntry[]): Promise<Map<string, Text>> {
    const people = entries.flatMap(({ actor, details }) => [
      actor.kind === 'account' ? actor.accountId : undefined,
      details.delegateId,
    ]);
    const units = entries.flatMap(({ details }) => UNIT_IDS.map((key) => details[key]));
    const rows = await this.database.query<{ id: string; vi: string; en: string }>(
      `SELECT id, name AS vi, name AS en FROM person WHERE id = ANY ($1::uuid[])
       UNION ALL SELECT id, name, name_en FROM unit WHERE id = ANY ($2::uuid[])`,
      [people, units].map((ids) => [...new Set(ids.filter((id) => typeof id === 'string'))]),
    );
    return new Map(rows.map(({ id, vi, en }) => [id, { vi, en }]));
  }
}
