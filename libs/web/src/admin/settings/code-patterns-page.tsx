import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { useDeferredValue, useState } from 'react';
import { refusedFields } from '../../api/problem.js';
import { dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextField } from '../../ui/text-field.js';
import { useNotice } from '../../ui/use-notice.js';
import { DayField } from '../day-field.js';
import { Table } from '../table.js';
import { UnitSelect } from '../unit-select.js';
import { type PatternList, patternsQuery, previewQuery, useEndPattern, useSetPattern } from './settings.api.js';

/** How codes of dossiers are made, for the installation and for single counters. */
export function CodePatternsPage() {
  const { t } = useTexts();
  const patterns = useQuery(patternsQuery);
  return (
    <Page title={t('adminCodes.title')}>
      {patterns.isError && <ProblemNotice error={patterns.error} onRetry={() => void patterns.refetch()} />}
      {patterns.isPending && <Loading />}
      {patterns.data && (
        <>
          <Patterns list={patterns.data} />
          <PatternForm list={patterns.data} />
        </>
      )}
    </Page>
  );
}

function Patterns({ list }: { list: PatternList }) {
  const { t, unitName } = useTexts();
  const notice = useNotice();
  const end = useEndPattern();
  const installation = list.items.some(({ unit, validTo }) => unit === null && validTo === null);
  const stop = (id: string) => () =>
    end.mutate(id, {
      onSuccess: () => notice.done(t('adminCodes.ended')),
      onError: (error) => notice.refused(error),
    });
  const given = {
    key: 'default',
    cells: [
      <>
        <strong>{t('adminCodes.everywhere')}</strong>
        <span className="sub">{t('adminCodes.default')}</span>
      </>,
      <code>{list.default}</code>,
      installation ? <span className="sub">{t('adminCodes.replaced')}</span> : t('adminCodes.inForce'),
    ],
  };
  return (
    <Table
      label={t('adminCodes.title')}
      headings={[t('adminCodes.where'), t('adminCodes.pattern'), t('adminCodes.when')]}
      rows={[
        given,
        ...list.items.map(({ id, unit, pattern, validFrom, validTo }) => ({
          key: id,
          cells: [
            <strong>{unit ? unitName(unit) : t('adminCodes.everywhere')}</strong>,
            <code>{pattern}</code>,
            <div className="cell-actions">
              <span>
                {t('adminCodes.since', { time: dateTime(validFrom) })}
                {validTo && ` ${t('adminProcedures.until', { date: dateTime(validTo) })}`}
              </span>
              {!validTo && (
                <Popconfirm
                  title={t('adminCodes.endAsk')}
                  okText={t('adminCodes.end')}
                  cancelText={t('action.cancel')}
                  onConfirm={stop(id)}
                >
                  <Button>{t('adminCodes.end')}</Button>
                </Popconfirm>
              )}
            </div>,
          ],
        })),
      ]}
    />
  );
}

const FIELDS = ['unitCode', 'procedureCode', 'yyMMdd', 'yyyyMMdd', 'yy', 'yyyy', 'serial'] as const;

function PatternForm({ list }: { list: PatternList }) {
  const { t } = useTexts();
  const notice = useNotice();
  const setPattern = useSetPattern();
  const [unit, setUnit] = useState<string>();
  const [pattern, setText] = useState(list.default);
  const [from, setFrom] = useState<string>();
  const preview = useQuery(previewQuery(useDeferredValue(pattern.trim()), unit));
  const [refused] = refusedFields(preview.error);
  const current = list.items.find((item) => (item.unit?.id ?? undefined) === unit);
  const save = (): void =>
    setPattern.mutate(
      { unitId: unit ?? null, pattern: pattern.trim(), from, replaces: current?.id ?? null },
      { onSuccess: () => notice.done(t('adminCodes.saved')) },
    );
  return (
    <section className="card dialog-fields" aria-labelledby="new-pattern">
      <h2 id="new-pattern">{t('adminCodes.change')}</h2>
      {setPattern.isError && <ProblemNotice error={setPattern.error} />}
      <div className="field field-wide">
        <label htmlFor="pattern-unit">{t('adminCodes.where')}</label>
        <UnitSelect
          id="pattern-unit"
          label={t('adminCodes.where')}
          value={unit}
          onChange={setUnit}
          fits={({ kind }) => kind === 'serviceCentre'}
          none={t('adminCodes.everywhere')}
        />
      </div>
      <TextField
        id="pattern"
        label={t('adminCodes.pattern')}
        value={pattern}
        onChange={setText}
        maxLength={100}
        required
        fault={refused?.message}
      />
      <p aria-live="polite">
        {t('adminCodes.next')}{' '}
        {preview.data && !preview.isError ? <strong className="code">{preview.data.next}</strong> : '—'}
      </p>
      <DayField
        id="pattern-from"
        label={t('adminProcedures.from')}
        hint={t('adminProcedures.fromHint')}
        value={from}
        onChange={setFrom}
      />
      <details>
        <summary>{t('adminCodes.parts')}</summary>
        <ul className="papers">
          {FIELDS.map((field) => (
            <li key={field}>
              <code>{field === 'serial' ? '{serial:4}' : `{${field}}`}</code> {t(`adminCodes.field.${field}`)}
            </li>
          ))}
        </ul>
      </details>
      <Alert type="info" showIcon title={t('adminCodes.keeps')} />
      <div className="actions">
        <Button type="primary" loading={setPattern.isPending} disabled={preview.isError} onClick={save}>
          {t('adminCodes.save')}
        </Button>
      </div>
    </section>
  );
}
