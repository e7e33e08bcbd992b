import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { dateOnly } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Pager } from '../../ui/pager.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SearchBox } from '../../ui/search-box.js';
import { useNotice } from '../../ui/use-notice.js';
import { DayField } from '../day-field.js';
import { Table } from '../table.js';
import { Gaps } from './findings.js';
import { agenciesQuery, type Agency, type Gap, useActivate, useEndActivation } from './procedures-admin.api.js';

/** Where the procedure is open, where it could be, and who is missing where it cannot. */
export function Agencies({ code }: { code: string }) {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/admin/procedures/$code' });
  const navigate = useNavigate({ from: '/admin/procedures/$code' });
  const agencies = useQuery(agenciesQuery(code, search));
  const [asked, setAsked] = useState<{ agency: Agency; deed: 'open' | 'close' }>();
  const page = agencies.data;
  const { q, active } = search;
  return (
    <>
      <div className="filters" role="search">
        <SearchBox
          label={t('adminProcedures.searchAgency')}
          value={q ?? ''}
          onSearch={(text) => void navigate({ search: { active, q: text }, replace: true })}
        />
        <Checkbox
          checked={!!active}
          onChange={({ target }) =>
            void navigate({ search: { q, active: target.checked ? true : undefined }, replace: true })
          }
        >
          {t('adminProcedures.onlyActive')}
        </Checkbox>
      </div>
      {agencies.isError && !page && <ProblemNotice error={agencies.error} onRetry={() => void agencies.refetch()} />}
      {agencies.isPending && <Loading />}
      {page?.items.length === 0 && <EmptyState icon="filter" title={t('adminProcedures.noAgency')} />}
      {page && page.items.length > 0 && (
        <>
          <AgencyTable items={page.items} onAsk={(agency, deed) => setAsked({ agency, deed })} />
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={(place) => void navigate({ search: { q, active, ...place } })}
          />
        </>
      )}
      {asked?.deed === 'open' && <OpenDialog code={code} agency={asked.agency} onDone={() => setAsked(undefined)} />}
      {asked?.deed === 'close' && <CloseDialog code={code} agency={asked.agency} onDone={() => setAsked(undefined)} />}
    </>
  );
}

function AgencyTable(props: { items: Agency[]; onAsk: (agency: Agency, deed: 'open' | 'close') => void }) {
  const { t, unitName } = useTexts();
  return (
    <Table
      label={t('adminProcedures.tab.agencies')}
      headings={[t('adminProcedures.agency'), t('adminProcedures.staffing'), t('adminProcedures.reception')]}
      rows={props.items.map((agency) => {
        const [current] = agency.activations;
        const name = unitName(agency.unit);
        const errors = agency.gaps.filter(({ severity }) => severity === 'error').length;
        return {
          key: agency.unit.id,
          cells: [
            <>
              <strong>{name}</strong>
              <span className="sub">{agency.unit.code}</span>
            </>,
            agency.gaps.length === 0 ? (
              <span className="tag tag-good">{t('adminProcedures.staffed')}</span>
            ) : (
              <details>
                <summary>
                  <span className={`tag ${errors ? 'tag-danger' : 'tag-warning'}`}>
                    {errors ? t('adminProcedures.missing', { count: errors }) : t('adminProcedures.onlyWarnings')}
                  </span>
                </summary>
                <Gaps gaps={agency.gaps} />
              </details>
            ),
            <div className="cell-actions">
              <span>
                {!current && t('adminProcedures.notOpen')}
                {current &&
                  t(agency.active ? 'adminProcedures.openSince' : 'adminProcedures.opensOn', {
                    date: dateOnly(current.activeFrom),
                  })}
                {current?.activeTo && ` ${t('adminProcedures.until', { date: dateOnly(current.activeTo) })}`}
              </span>
              {!current && (
                <Button
                  onClick={() => props.onAsk(agency, 'open')}
                  aria-label={t('adminProcedures.activateAt', { agency: name })}
                >
                  {t('adminProcedures.activate')}
                </Button>
              )}
              {current && !current.activeTo && (
                <Button
                  onClick={() => props.onAsk(agency, 'close')}
                  aria-label={t('adminProcedures.closeAt', { agency: name })}
                >
                  {agency.active ? t('adminProcedures.close') : t('adminProcedures.takeBack')}
                </Button>
              )}
            </div>,
          ],
        };
      })}
    />
  );
}

function OpenDialog({ code, agency, onDone }: { code: string; agency: Agency; onDone: () => void }) {
  const { t, unitName } = useTexts();
  const notice = useNotice();
  const activate = useActivate(code);
  const [from, setFrom] = useState<string>();
  const name = unitName(agency.unit);
  const gaps = gapsOf(activate.error) ?? (activate.isError ? [] : agency.gaps);
  const send = (): void =>
    activate.mutate(
      { agencyUnitId: agency.unit.id, from },
      {
        onSuccess: () => {
          notice.done(t('adminProcedures.activated', { agency: name }));
          onDone();
        },
      },
    );
  return (
    <Modal
      open
      title={t('adminProcedures.activateAt', { agency: name })}
      okText={t('adminProcedures.activate')}
      cancelText={t('action.cancel')}
      confirmLoading={activate.isPending}
      onOk={send}
      onCancel={onDone}
    >
      {activate.isError && <ProblemNotice error={activate.error} />}
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      <DayField
        id="active-from"
        label={t('adminProcedures.from')}
        hint={t('adminProcedures.fromHint')}
        value={from}
        onChange={setFrom}
      />
    </Modal>
  );
}

function CloseDialog({ code, agency, onDone }: { code: string; agency: Agency; onDone: () => void }) {
  const { t, unitName } = useTexts();
  const notice = useNotice();
  const end = useEndActivation(code);
  const [on, setOn] = useState<string>();
  const name = unitName(agency.unit);
  const send = (): void =>
    end.mutate(
      { id: agency.activations[0]!.id, on },
      {
        onSuccess: () => {
          notice.done(t('adminProcedures.closed', { agency: name }));
          onDone();
        },
      },
    );
  return (
    <Modal
      open
      title={t('adminProcedures.closeAt', { agency: name })}
      okText={t('adminProcedures.close')}
      cancelText={t('action.cancel')}
      confirmLoading={end.isPending}
      onOk={send}
      onCancel={onDone}
    >
      <p>{t('adminProcedures.closeHint')}</p>
      {end.isError && <ProblemNotice error={end.error} />}
      <DayField
        id="active-to"
        label={t('adminProcedures.closeOn')}
        hint={t('adminProcedures.fromHint')}
        value={on}
        onChange={setOn}
      />
    </Modal>
  );
}

/** What a refusal for want of people names. */
function gapsOf(error: unknown): Gap[] | undefined {
  return error instanceof ApiProblem && Array.isArray(error.body.gaps) ? (error.body.gaps as Gap[]) : undefined;
}
