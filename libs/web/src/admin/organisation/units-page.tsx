import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { dateOnly } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SearchBox } from '../../ui/search-box.js';
import { useNotice } from '../../ui/use-notice.js';
import { Changes } from './changes.js';
import { unitQuery, unitsQuery } from './organisation.api.js';
import { PersonDialog } from './person-dialogs.js';
import { CloseUnitDialog, UnitDialog } from './unit-dialogs.js';
import { UnitTree } from './unit-tree.js';
import { useVocabulary } from './use-vocabulary.js';

/** The tree of units, and the chosen one beside it. */
export function UnitsPage() {
  const { t } = useTexts();
  const navigate = useNavigate({ from: '/admin/units' });
  const { unit, closed } = useSearch({ from: '/signed-in/admin/units' });
  const units = useQuery(unitsQuery(closed));
  const [query, setQuery] = useState('');
  const [adding, setAdding] = useState(false);
  const open = (id: string): void => void navigate({ search: (before) => ({ ...before, unit: id }) });
  const items = units.data ?? [];
  return (
    <Page title={t('org.units')} extra={<Button onClick={() => setAdding(true)}>{t('org.newRoot')}</Button>}>
      {units.isPending && <Loading />}
      {units.isError && <ProblemNotice error={units.error} onRetry={() => void units.refetch()} />}
      {units.isSuccess && items.length === 0 && (
        <EmptyState icon="done" title={t('org.noUnits')} hint={t('org.noUnitsHint')} />
      )}
      {items.length > 0 && (
        <div className="org-columns">
          <section className="card">
            <SearchBox label={t('org.unitFilter')} value={query} onSearch={(text) => setQuery(text ?? '')} />
            <UnitTree units={items} chosen={unit} query={query} />
          </section>
          {unit ? <UnitPanel key={unit} id={unit} onOpen={open} /> : <p className="sub">{t('org.choose')}</p>}
        </div>
      )}
      {adding && <UnitDialog onClose={() => setAdding(false)} onDone={open} />}
    </Page>
  );
}

function UnitPanel({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  const { t, unitName } = useTexts();
  const { kindName, postName } = useVocabulary();
  const notice = useNotice();
  const unit = useQuery(unitQuery(id));
  const [dialog, setDialog] = useState<'child' | 'edit' | 'close' | 'person'>();
  if (unit.isPending) return <Loading />;
  if (!unit.data) return <ProblemNotice error={unit.error} onRetry={() => void unit.refetch()} />;
  const { kind, code, isAgency, validTo, successor, holdings } = unit.data;
  const stop = (): void => setDialog(undefined);
  return (
    <div className="column-main">
      <section className="card" aria-label={unitName(unit.data)}>
        <h2>{unitName(unit.data)}</h2>
        <Facts
          facts={[
            [t('org.kind'), `${kindName(kind)}${isAgency ? ` · ${t('org.agency')}` : ''}`],
            [t('org.code'), code],
            !!validTo && [t('org.close'), t('org.closedAt', { day: dateOnly(validTo) })],
            successor && [t('org.successor'), unitName(successor)],
          ]}
        />
        {!validTo && (
          <div className="actions">
            <Button onClick={() => setDialog('child')}>{t('org.newChild')}</Button>
            <Button onClick={() => setDialog('edit')}>{t('org.edit')}</Button>
            <Button danger onClick={() => setDialog('close')}>
              {t('org.close')}
            </Button>
          </div>
        )}
      </section>
      <section className="card">
        <h2>{t('org.peopleOf')}</h2>
        {holdings.length === 0 && <p className="sub">{t('org.nobody')}</p>}
        <ul className="org-list">
          {holdings.map(({ id: postId, role, holder }) => (
            <li key={postId}>
              <Link to="/admin/people/$personId" params={{ personId: holder.id }}>
                {holder.name}
              </Link>
              <span className="sub">
                {postName(role)}
                {holder.absent && ` · ${t('org.absent')}`}
                {!holder.active && ` · ${t('org.disabled')}`}
              </span>
            </li>
          ))}
        </ul>
        {!validTo && (
          <div className="actions">
            <Button onClick={() => setDialog('person')}>{t('org.newPerson')}</Button>
          </div>
        )}
      </section>
      <Changes of="units" id={id} />
      {dialog === 'child' && <UnitDialog parentId={id} onClose={stop} onDone={onOpen} />}
      {dialog === 'edit' && <UnitDialog unit={unit.data} onClose={stop} onDone={() => notice.done(t('org.saved'))} />}
      {dialog === 'close' && <CloseUnitDialog unit={unit.data} onClose={stop} />}
      {dialog === 'person' && <PersonDialog unit={unit.data} onClose={stop} />}
    </div>
  );
}
