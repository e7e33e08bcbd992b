import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { dateTime } from '../../format/date-time.js';
import { groupDigits } from '../../format/money.js';
import { diagramQuery } from '../../dossier/dossiers.api.js';
import { useTexts } from '../../i18n/index.js';
import { procedureQuery } from '../../intake/intake.api.js';
import type { Procedure } from '../../api/types.js';
import { ChoiceLink } from '../../ui/choice-link.js';
import { Facts } from '../../ui/facts.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { PROCEDURE_TABS } from '../admin-search.js';
import { Table } from '../table.js';
import { Agencies } from './agencies.js';
import { versionsQuery } from './procedures-admin.api.js';

const DiagramCanvas = lazy(() => import('../../dossier/diagram-canvas.js'));

/** One procedure: where it is open, its versions, its facts, its diagram. */
export function AdminProcedurePage() {
  const { t, say } = useTexts();
  const { code } = useParams({ from: '/signed-in/admin/procedures/$code' });
  const { tab = 'agencies' } = useSearch({ from: '/signed-in/admin/procedures/$code' });
  const procedure = useQuery(procedureQuery(code));
  const back = (
    <Link to="/admin/procedures" className="back">
      {t('adminProcedures.backToList')}
    </Link>
  );
  if (procedure.isError)
    return (
      <Page title={code} above={back}>
        <ProblemNotice error={procedure.error} onRetry={() => void procedure.refetch()} />
      </Page>
    );
  if (!procedure.data) return <Loading />;
  return (
    <Page title={say(procedure.data.names)} above={back}>
      <p className="sub">
        {code} · {t('adminProcedures.versionNumber', { version: procedure.data.version })}
      </p>
      <nav className="tabs tabs-plain" aria-label={t('adminProcedures.parts')}>
        {PROCEDURE_TABS.map((each) => (
          <ChoiceLink
            key={each}
            to="/admin/procedures/$code"
            params={{ code }}
            search={each === 'agencies' ? {} : { tab: each }}
            chosen={tab === each}
          >
            {t(`adminProcedures.tab.${each}`)}
          </ChoiceLink>
        ))}
      </nav>
      {tab === 'agencies' && <Agencies code={code} />}
      {tab === 'versions' && <Versions code={code} />}
      {tab === 'facts' && <ProcedureFacts procedure={procedure.data} />}
      {tab === 'diagram' && <ModelDiagram versionId={procedure.data.versionId} />}
    </Page>
  );
}

function Versions({ code }: { code: string }) {
  const { t } = useTexts();
  const versions = useQuery(versionsQuery(code));
  if (versions.isError) return <ProblemNotice error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <Loading />;
  return (
    <Table
      label={t('adminProcedures.tab.versions')}
      headings={[t('adminProcedures.version'), t('adminProcedures.dossiers'), t('adminProcedures.file')]}
      rows={versions.data.map(({ id, version, checksum, publishedAt, running, finished }, n) => ({
        key: id,
        cells: [
          <>
            <strong>{t('adminProcedures.versionNumber', { version })}</strong>{' '}
            {n === 0 && <span className="tag tag-good">{t('adminProcedures.current')}</span>}
            <span className="sub">{t('adminProcedures.publishedAt', { time: dateTime(publishedAt) })}</span>
            <span className="sub code" title={checksum}>
              SHA-256 {checksum.slice(0, 16)}…
            </span>
          </>,
          <>
            {t('adminProcedures.running', { count: running })}
            <span className="sub">{t('adminProcedures.finished', { count: finished })}</span>
          </>,
          <a href={`/api/admin/procedure-versions/${id}/export`} download>
            {t('adminProcedures.export', { version })}
          </a>,
        ],
      }))}
    />
  );
}

interface Fact {
  number?: string;
  title?: string;
  names?: { vi: string; en: string };
  amount?: number | null;
  per?: object;
  required?: boolean;
}

/** What the procedure says of itself, as far as an administrator checks it against the law. */
function ProcedureFacts({ procedure }: { procedure: Procedure }) {
  const { t, say } = useTexts();
  const { field, level, legalBasis, timeLimit, documents, fees, channels } = procedure;
  const list = (items: readonly unknown[], text: (fact: Fact) => string) => (
    <ul className="papers">
      {(items as Fact[]).map((fact, n) => (
        <li key={n}>{text(fact)}</li>
      ))}
    </ul>
  );
  const total = (timeLimit as { total?: { amount?: string } }).total?.amount ?? '';
  return (
    <section className="card">
      <Facts
        wide
        facts={[
          [t('adminProcedures.field'), say(field)],
          [t('adminProcedures.level'), t(`adminProcedures.levels.${level}`)],
          [t('adminProcedures.limit'), limitText(total, t)],
          [
            t('intake.channel'),
            (channels as { key: 'counter' | 'online' | 'post' }[]).map(({ key }) => t(`channel.${key}`)).join(', '),
          ],
        ]}
      />
      <h2>{t('adminProcedures.legalBasis')}</h2>
      {list(legalBasis, ({ number, title }) => `${number}: ${title}`)}
      <h2>{t('adminProcedures.documents')}</h2>
      {list(
        documents,
        ({ names, required }) => `${say(names)}${required ? ` (${t('adminProcedures.required')})` : ''}`,
      )}
      <h2>{t('adminProcedures.fees')}</h2>
      {list(fees, ({ names, amount, per }) => {
        const set =
          amount != null ? `${groupDigits(amount)} đ` : t(per ? 'adminProcedures.feePer' : 'adminProcedures.feeOpen');
        return `${say(names)}: ${set}`;
      })}
    </section>
  );
}

/** `10d` as `10 ngày làm việc`. */
function limitText(amount: string, t: ReturnType<typeof useTexts>['t']): string {
  const [, count, unit] = /^(\d+(?:\.\d+)?)(d|h|cd)$/.exec(amount) ?? [];
  if (!count) return amount;
  const texts = { d: 'adminProcedures.workingDays', h: 'adminProcedures.hours', cd: 'adminProcedures.days' } as const;
  return t(texts[unit as keyof typeof texts], { amount: count.replace('.', ',') });
}

const NOTHING = { active: [], visited: [], flows: [] };

function ModelDiagram({ versionId }: { versionId: string }) {
  const model = useQuery(diagramQuery(versionId));
  if (model.isError) return <ProblemNotice error={model.error} onRetry={() => void model.refetch()} />;
  if (!model.data) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <div className="plain-diagram">
        <DiagramCanvas xml={model.data} state={NOTHING} />
      </div>
    </Suspense>
  );
}
