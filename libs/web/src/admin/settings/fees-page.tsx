import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { dateOnly } from '../../format/date-time.js';
import { groupDigits } from '../../format/money.js';
import { useTexts } from '../../i18n/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SearchBox } from '../../ui/search-box.js';
import { useNotice } from '../../ui/use-notice.js';
import { FeeDialog } from './fee-dialog.js';
import { feesQuery, type OpenFee, useEndFee } from './settings.api.js';

/** What is charged where the law leaves it to the province. */
export function FeesPage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/admin/fees' });
  const navigate = useNavigate({ from: '/admin/fees' });
  const fees = useQuery(feesQuery(search));
  const [setting, setSetting] = useState<OpenFee>();
  const page = fees.data;
  const { q } = search;
  return (
    <Page title={t('adminFees.title')}>
      <p className="sub">{t('adminFees.intro')}</p>
      <div className="filters" role="search">
        <SearchBox
          label={t('adminFees.search')}
          value={q ?? ''}
          onSearch={(text) => void navigate({ search: { q: text }, replace: true })}
        />
      </div>
      {fees.isError && !page && <ProblemNotice error={fees.error} onRetry={() => void fees.refetch()} />}
      {fees.isPending && <Loading />}
      {page?.items.length === 0 && <EmptyState icon={q ? 'filter' : 'done'} title={t('adminFees.empty')} />}
      {page?.items.map((fee) => (
        <FeeCard key={`${fee.procedureCode} ${fee.key}`} fee={fee} onSet={() => setSetting(fee)} />
      ))}
      {page && page.items.length > 0 && (
        <Pager
          here={search}
          total={page.total}
          nextCursor={page.nextCursor}
          onMove={(place) => void navigate({ search: { q, ...place } })}
        />
      )}
      {setting && <FeeDialog fee={setting} onDone={() => setSetting(undefined)} />}
    </Page>
  );
}

function FeeCard({ fee, onSet }: { fee: OpenFee; onSet: () => void }) {
  const { t, say, unitName } = useTexts();
  const notice = useNotice();
  const end = useEndFee();
  const heading = `fee-${fee.procedureCode}-${fee.key}`;
  return (
    // Procedures have fees of the same name: only both together tell which.
    <section className="card" aria-labelledby={`${heading} ${heading}-of`}>
      <div className="check-head">
        <div>
          <h2 id={heading}>{say(fee.names)}</h2>
          <p className="sub" id={`${heading}-of`}>
            {say(fee.procedureNames)} · {fee.procedureCode}
          </p>
        </div>
        <Button onClick={onSet} aria-label={t('adminFees.setOf', { fee: `${say(fee.names)}, ${fee.procedureCode}` })}>
          {t('adminFees.set')}
        </Button>
      </div>
      {fee.amounts.length === 0 && (
        <p>
          <span className="tag tag-warning">{t('adminFees.notSet')}</span>
        </p>
      )}
      <ul className="papers">
        {fee.amounts.map((row) => (
          <li key={row.id} className="fee-row">
            <div>
              <strong>{amountText(row, t, say)}</strong>
              <span className="sub">
                {unitName(row.territory)} · {t('adminFees.from', { date: dateOnly(row.validFrom) })}
                {row.validTo && ` ${t('adminProcedures.until', { date: dateOnly(row.validTo) })}`}
              </span>
              <span className="sub">{row.basis}</span>
              {row.exemptions && <span className="sub">{t('adminFees.exempt', { text: row.exemptions })}</span>}
            </div>
            {!row.validTo && (
              <Popconfirm
                title={t('adminFees.endAsk')}
                okText={t('adminFees.end')}
                cancelText={t('action.cancel')}
                onConfirm={() =>
                  end.mutate(row.id, {
                    onSuccess: () => notice.done(t('adminFees.ended')),
                    onError: (error) => notice.refused(error),
                  })
                }
              >
                <Button type="text">{t('adminFees.end')}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Texts = ReturnType<typeof useTexts>;

function amountText({ amount, per }: OpenFee['amounts'][number], t: Texts['t'], say: Texts['say']): string {
  if (!per) return `${groupDigits(amount ?? 0)} đ`;
  const unit = say(per.names);
  return per.tiers
    .map((tier, n) => {
      const price = `${groupDigits(tier.amount)} đ/${unit}`;
      if (per.tiers.length === 1) return price;
      return tier.upTo === null
        ? t('adminFees.tierRest', { from: (per.tiers[n - 1]?.upTo ?? 0) + 1, price })
        : t('adminFees.tier', { upTo: tier.upTo, price });
    })
    .join('; ');
}
