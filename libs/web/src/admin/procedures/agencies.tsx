import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
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
import { AppointHereDialog, type Vacancy } from './appoint-here-dialog.js';
import { Gaps } from './findings.js';
import { OpenDialog } from './open-dialog.js';
import { agenciesQuery, type Agency, useActivate, useEndActivation } from './procedures-admin.api.js';

/** Where the procedure is open, where it could be, and who is missing where it cannot. */
export function Agencies({ code }: { code: string }) {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/admin/procedures/$code' });
  const navigate = useNavigate({ from: '/admin/procedures/$code' });
  const agencies = useQuery(agenciesQuery(code, search));
  const [asked, setAsked] = useState<{ agency: Agency; deed: 'open' | 'close' }>();
  // Here, since the list of what is missing is gone once somebody has been appointed.
  const [vacancy, setVacancy] = useState<Vacancy>();
  const activate = useActivate(code);
  const page = agencies.data;
  const { q, active } = search;
  /** As it is now: posts may have been filled since it was asked for. */
  const agency = page?.items.find(({ unit }) => unit.id === asked?.agency.unit.id) ?? asked?.agency;
  const stop = (): void => {
    activate.reset();
    setAsked(undefined);
  };
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
          <AgencyTable
            items={page.items}
            onAsk={(chosen, deed) => setAsked({ agency: chosen, deed })}
            onAppoint={setVacancy}
          />
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={(place) => void navigate({ search: { q, active, ...place } })}
          />
        </>
      )}
      {agency && asked?.deed === 'open' && (
        <OpenDialog agency={agency} activate={activate} onAppoint={setVacancy} onDone={stop} />
      )}
      {agency && asked?.deed === 'close' && <CloseDialog code={code} agency={agency} onDone={stop} />}
      {vacancy && (
        <AppointHereDialog gap={vacancy} onClose={() => setVacancy(undefined)} onAppointed={() => activate.reset()} />
      )}
    </>
  );
}

function AgencyTable(props: {
  items: Agency[];
  onAsk: (agency: Agency, deed: 'open' | 'close') => void;
  onAppoint: (gap: Vacancy) => void;
}) {
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
                <Gaps gaps={agency.gaps} onAppoint={props.onAppoint} />
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
