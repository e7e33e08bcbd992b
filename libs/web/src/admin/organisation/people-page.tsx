import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SearchBox } from '../../ui/search-box.js';
import { peopleQuery, type PersonRow } from './organisation.api.js';
import type { PeopleSearch } from './organisation-search.js';
import { PersonDialog } from './person-dialogs.js';
import { useVocabulary } from './use-vocabulary.js';

/** Everybody, found without accents by name or user name. */
export function PeoplePage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/admin/people' });
  const navigate = useNavigate({ from: '/admin/people' });
  const people = useQuery(peopleQuery(search));
  const [adding, setAdding] = useState(false);
  const go = (next: PeopleSearch): void => void navigate({ search: next, replace: true });
  const page = people.data;
  return (
    <Page
      title={t('org.people')}
      extra={
        <div className="actions">
          <Link to="/admin/people/import">{t('org.import.link')}</Link>
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('org.newPerson')}
          </Button>
        </div>
      }
    >
      <div className="filters" role="search">
        <SearchBox label={t('org.peopleFilter')} value={search.q ?? ''} onSearch={(q) => go(q ? { q } : {})} />
      </div>
      {people.isPending && <Loading />}
      {people.isError && <ProblemNotice error={people.error} onRetry={() => void people.refetch()} />}
      {page && page.items.length === 0 && <EmptyState icon="filter" title={t('org.nobody')} />}
      {page && page.items.length > 0 && (
        <>
          <PeopleTable items={page.items} />
          <Pager
            here={search}
            total={page.total}
            nextCursor={page.nextCursor}
            onMove={(place) => go({ q: search.q, ...place })}
          />
        </>
      )}
      {adding && <PersonDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function PeopleTable({ items }: { items: PersonRow[] }) {
  const { t, unitName } = useTexts();
  const { postName } = useVocabulary();
  const headings = [t('org.fullName'), t('org.post'), t('org.account')];
  return (
    <table className="rows" role="table" aria-label={t('org.people')}>
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map(({ id, name, email, active, absent, username, isAdmin, posts }) => (
          <tr key={id} role="row" className="row">
            <td role="cell" className="cell-main">
              <Link to="/admin/people/$personId" params={{ personId: id }}>
                {name}
              </Link>
              <span className="sub">{[email, absent && t('org.absent')].filter(Boolean).join(' · ')}</span>
            </td>
            <td role="cell">
              {posts.map((post) => (
                <span key={`${post.unitId} ${post.role}`} className="sub">
                  {postName(post.role)}, {unitName({ name: post.unitName, nameEn: post.unitNameEn })}
                </span>
              ))}
            </td>
            <td role="cell">
              {username ?? t('org.noAccount')}
              <span className="sub">
                {[isAdmin && t('org.admin'), !active && t('org.disabled')].filter(Boolean).join(' · ')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
