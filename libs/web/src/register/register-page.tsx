import { FilePdfOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { DayField } from '../admin/day-field.js';
import { showDateText } from '../forms/date-text.js';
import { matches } from '../format/fold.js';
import { useTexts } from '../i18n/index.js';
import { proceduresQuery } from '../intake/intake.api.js';
import { isDay } from '../ui/date-input.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { bookAddress, type Register, registerQuery, type RegisterSearch, registersQuery } from './register.api.js';
import { RegisterTable } from './register-table.js';
import { spansOf } from './spans.js';

/** The register of a counter (form 07): every dossier it took in, in order, to read and to print. */
export function RegisterPage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/registers' });
  const units = useQuery(registersQuery);
  const unit = search.unit ?? units.data?.[0]?.id;
  return (
    <Page
      title={t('register.title')}
      above={
        <Link to="/dossiers" className="back">
          {t('register.back')}
        </Link>
      }
    >
      <p className="sub">{t('register.hint')}</p>
      {units.isError && <ProblemNotice error={units.error} onRetry={() => void units.refetch()} />}
      {units.isPending && <Loading />}
      {units.data?.length === 0 && <EmptyState icon="done" title={t('register.none')} hint={t('register.noneHint')} />}
      {unit && (
        <>
          <Choices unit={unit} search={search} />
          <Lines unit={unit} search={search} />
        </>
      )}
    </Page>
  );
}

function Choices({ unit, search }: { unit: string; search: RegisterSearch }) {
  const { t, say, unitName } = useTexts();
  const navigate = useNavigate({ from: '/registers' });
  const units = useQuery(registersQuery).data ?? [];
  const procedures = useQuery(proceduresQuery).data ?? [];
  const shown = useQuery(registerQuery(unit, search)).data;
  const { from, to, procedure } = search;
  // A shortcut fills the fields anew; what is being typed is left alone.
  const [filled, setFilled] = useState(0);
  const fields = `${filled}-${shown ? 'shown' : 'pending'}`;
  const go = (next: RegisterSearch): Promise<void> =>
    navigate({ search: { unit: search.unit, from, to, procedure, ...next }, replace: true });
  const day = (key: 'from' | 'to') => (value: string | undefined) => {
    if (value === undefined || isDay(value)) void go({ [key]: value });
  };
  return (
    <div className="filters register-filters" role="search">
      {units.length > 1 && (
        <Select
          className="unit-select"
          aria-label={t('register.unit')}
          value={unit}
          options={units.map((each) => ({ value: each.id, label: unitName(each) }))}
          showSearch={{ filterOption: (typed, option) => matches(option?.label ?? '', typed) }}
          onChange={(id: string) => void go({ unit: id })}
        />
      )}
      <Select
        className="unit-select"
        aria-label={t('register.procedure')}
        value={procedure ?? ''}
        options={[
          { value: '', label: t('register.anyProcedure') },
          ...procedures.map(({ code, names }) => ({ value: code, label: `${code} ${say(names)}` })),
        ]}
        showSearch={{ filterOption: (typed, option) => matches(option?.label ?? '', typed) }}
        onChange={(code: string) => void go({ procedure: code || undefined })}
      />
      <DayField
        key={`from-${fields}`}
        id="register-from"
        label={t('register.from')}
        value={from ?? shown?.from}
        onChange={day('from')}
      />
      <DayField
        key={`to-${fields}`}
        id="register-to"
        label={t('register.to')}
        value={to ?? shown?.to}
        onChange={day('to')}
      />
      <div className="register-spans" role="group" aria-label={t('register.spans')}>
        {(shown ? spansOf(shown.today) : []).map(({ key, ...span }) => (
          <Button key={key} size="small" onClick={() => void go(span).then(() => setFilled(filled + 1))}>
            {t(`register.span.${key}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Lines({ unit, search }: { unit: string; search: RegisterSearch }) {
  const { t } = useTexts();
  const navigate = useNavigate({ from: '/registers' });
  const register = useQuery(registerQuery(unit, search));
  const { data: shown } = register;
  const { unit: chosen, from, to, procedure } = search;
  if (register.isError) return <ProblemNotice error={register.error} onRetry={() => void register.refetch()} />;
  if (!shown) return <Loading />;
  if (shown.total === 0) return <EmptyState icon="filter" title={t('register.empty')} hint={t('register.emptyHint')} />;
  return (
    <>
      <Parts register={shown} procedure={procedure} />
      <RegisterTable lines={shown.items} />
      <Pager
        here={search}
        total={shown.total}
        nextCursor={shown.nextCursor}
        onMove={(place) => void navigate({ search: { unit: chosen, from, to, procedure, ...place } })}
      />
    </>
  );
}

/** Where the book can be printed: at once, or in parts. */
function Parts({ register, procedure }: { register: Register; procedure?: string }) {
  const { t } = useTexts();
  const { parts, from, to, total } = register;
  const span = { from: showDateText(from), to: showDateText(to), count: total };
  return (
    <div className="register-parts">
      <span>{t('register.found', span)}</span>
      {Array.from({ length: parts }, (_, n) => n + 1).map((part) => (
        <Button
          key={part}
          href={bookAddress(register, part, procedure)}
          target="_blank"
          rel="noopener"
          icon={<FilePdfOutlined aria-hidden="true" />}
        >
          {parts === 1 ? t('register.print') : t('register.printPart', { part, parts })}
        </Button>
      ))}
    </div>
  );
}
