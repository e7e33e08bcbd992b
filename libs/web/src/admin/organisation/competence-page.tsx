import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../api/client.js';
import { dateOnly } from '../../format/date-time.js';
import { lastDay } from '../../format/day-span.js';
import { useTexts } from '../../i18n/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useSend } from './organisation.api.js';
import { UnitSelect } from './unit-dialogs.js';
import { useVocabulary } from './use-vocabulary.js';

/** Which unit is meant where several could be. */
export function CompetencePage() {
  const { t, unitName } = useTexts();
  const { kindName } = useVocabulary();
  const search = useSearch({ from: '/signed-in/admin/competence' });
  const navigate = useNavigate({ from: '/admin/competence' });
  const send = useSend();
  const rows = useQuery({
    queryKey: ['admin', 'competences', search.cursor],
    queryFn: () => answer(api.GET('/api/admin/competences', { params: { query: { cursor: search.cursor } } })),
  });
  const [dialog, setDialog] = useState<'add' | { end: string }>();
  const stop = (): void => setDialog(undefined);
  const page = rows.data;
  return (
    <Page
      title={t('admin.nav.competence')}
      extra={<Button onClick={() => setDialog('add')}>{t('org.addCompetence')}</Button>}
    >
      <p>{t('org.competenceIntro')}</p>
      {rows.isPending && <Loading />}
      {rows.isError && <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      {page?.items.length === 0 && <EmptyState icon="done" title={t('org.noCompetence')} />}
      {page && page.items.length > 0 && (
        <>
          <ul className="card org-list">
            {page.items.map(({ id, procedureCode, territory, unitKind, unit, validFrom, validTo }) => {
              const says = `${unitName(territory)}: ${kindName(unitKind)} → ${unitName(unit)}`;
              return (
                <li key={id}>
                  <span>
                    {says}
                    <span className="sub">
                      {procedureCode ?? t('org.allProcedures')} ·{' '}
                      {validTo
                        ? t('org.span', { from: dateOnly(validFrom), to: lastDay(validTo) })
                        : t('org.spanOpen', { from: dateOnly(validFrom) })}
                    </span>
                  </span>
                  <Button aria-label={`${t('org.endAbsence')}: ${says}`} onClick={() => setDialog({ end: id })}>
                    {t('org.endAbsence')}
                  </Button>
                </li>
              );
            })}
          </ul>
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={(place) => void navigate({ search: place })}
          />
        </>
      )}
      {dialog === 'add' && <AddDialog onClose={stop} />}
      {typeof dialog === 'object' && (
        <FormDialog
          title={t('org.endAbsence')}
          okText={t('org.endAbsence')}
          danger
          onClose={stop}
          onSend={() =>
            send(api.POST('/api/admin/competences/{id}/end', { params: { path: { id: dialog.end } }, body: {} }))
          }
        />
      )}
    </Page>
  );
}

interface Values {
  procedureCode?: string;
  territoryUnitId: string;
  unitKind: string;
  unitId: string;
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { kindOptions } = useVocabulary();
  const send = useSend();
  return (
    <FormDialog<Values>
      title={t('org.addCompetence')}
      okText={t('org.save')}
      onClose={onClose}
      onSend={({ procedureCode, territoryUnitId, unitKind, unitId }) =>
        send(
          api.POST('/api/admin/competences', {
            body: { procedureCode: procedureCode?.trim() || undefined, territoryUnitId, unitKind, unitId } as never,
          }),
        )
      }
    >
      <Form.Item name="procedureCode" label={t('org.procedureCode')} extra={t('org.procedureCodeHint')}>
        <Input maxLength={50} />
      </Form.Item>
      <UnitSelect name="territoryUnitId" label={t('org.territory')} />
      <Form.Item name="unitKind" label={t('org.kind')} rules={[{ required: true, message: t('org.missing') }]}>
        <Select options={kindOptions} />
      </Form.Item>
      <UnitSelect name="unitId" label={t('org.meant')} />
    </FormDialog>
  );
}
