import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../api/client.js';
import { dateOnly } from '../../format/date-time.js';
import { lastDay } from '../../format/day-span.js';
import { now } from '../../app/now.js';
import { useTexts } from '../../i18n/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ProcedureSelect } from '../procedures/procedure-select.js';
import { Table } from '../table.js';
import { UnitSelect } from '../unit-select.js';
import { CompetenceCheck } from './competence-check.js';
import { AddCompetenceDialog, EndCompetenceDialog } from './competence-dialogs.js';
import type { CompetenceRow } from './organisation.api.js';
import type { CompetenceSearch } from './organisation-search.js';
import { useVocabulary } from './use-vocabulary.js';

/** Which unit is meant where several could be: the rows, and what the engine makes of them. */
export function CompetencePage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/admin/competence' });
  const navigate = useNavigate({ from: '/admin/competence' });
  const { territory, procedure, past, cursor } = search;
  const rows = useQuery({
    queryKey: ['admin', 'competences', { territory, procedure, past, cursor }],
    queryFn: () =>
      answer(
        api.GET('/api/admin/competences', {
          params: { query: { territory, procedure, past: String(past ?? false) as never, cursor } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const [dialog, setDialog] = useState<'add' | CompetenceRow>();
  const go = (next: CompetenceSearch): void => void navigate({ search: next, replace: true });
  const page = rows.data;
  const filtered = Boolean(territory ?? procedure ?? past);
  return (
    <Page
      title={t('admin.nav.competence')}
      extra={
        <Button type="primary" onClick={() => setDialog('add')}>
          {t('org.addCompetence')}
        </Button>
      }
    >
      <p className="sub">{t('org.competenceIntro')}</p>
      <CompetenceCheck />
      <div className="filters" role="search">
        <UnitSelect
          label={t('org.territory')}
          value={territory}
          onChange={(unit) => go({ procedure, past, territory: unit })}
          none={t('org.allTerritories')}
        />
        <ProcedureSelect
          label={t('org.procedure')}
          value={procedure}
          onChange={(code) => go({ territory, past, procedure: code })}
        />
        <Checkbox
          checked={!!past}
          onChange={({ target }) => go({ territory, procedure, past: target.checked ? true : undefined })}
        >
          {t('org.pastRows')}
        </Checkbox>
      </div>
      {rows.isPending && <Loading />}
      {rows.isError && !page && <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      {page?.items.length === 0 && (
        <EmptyState icon={filtered ? 'filter' : 'done'} title={t(filtered ? 'org.noRows' : 'org.noCompetence')} />
      )}
      {page && page.items.length > 0 && (
        <>
          <Rows items={page.items} onEnd={setDialog} />
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={(place) => void navigate({ search: { territory, procedure, past, ...place } })}
          />
        </>
      )}
      {dialog === 'add' && <AddCompetenceDialog onClose={() => setDialog(undefined)} />}
      {typeof dialog === 'object' && <EndCompetenceDialog row={dialog} onClose={() => setDialog(undefined)} />}
    </Page>
  );
}

function Rows({ items, onEnd }: { items: CompetenceRow[]; onEnd: (row: CompetenceRow) => void }) {
  const { t, unitName } = useTexts();
  const { kindName } = useVocabulary();
  return (
    <Table
      label={t('admin.nav.competence')}
      headings={[t('org.territory'), t('org.meant'), t('org.inEffect')]}
      rows={items.map((row) => {
        const { id, procedureCode, territory, unitKind, unit, validFrom, validTo } = row;
        const over = !!validTo && Date.parse(validTo) <= now().getTime();
        return {
          key: id,
          cells: [
            <>
              <strong>{unitName(territory)}</strong>
              <span className="sub">{procedureCode ?? t('org.allProcedures')}</span>
            </>,
            <>
              {unitName(unit)}
              <span className="sub">{kindName(unitKind)}</span>
            </>,
            <div className="cell-actions">
              <span>
                {validTo
                  ? t('org.span', { from: dateOnly(validFrom), to: lastDay(validTo) })
                  : t('org.spanOpen', { from: dateOnly(validFrom) })}
              </span>
              {!over && (
                <Button
                  aria-label={t('org.endRowOf', { territory: unitName(territory), unit: unitName(unit) })}
                  onClick={() => onEnd(row)}
                >
                  {t('org.endRow')}
                </Button>
              )}
            </div>,
          ],
        };
      })}
    />
  );
}
