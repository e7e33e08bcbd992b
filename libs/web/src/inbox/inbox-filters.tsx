import { Checkbox, type InputRef } from 'antd';
import type { Ref } from 'react';
import type { InboxSearch } from '../app/search-params.js';
import { useTexts } from '../i18n/index.js';
import { ChoiceLink } from '../ui/choice-link.js';
import { SearchBox } from '../ui/search-box.js';

/** Whose work, which words, only what is late. A changed filter leads back to the first page. */
export function InboxFilters(props: {
  search: InboxSearch;
  searchBox: Ref<InputRef>;
  onChange: (search: InboxSearch) => void;
}) {
  const { t } = useTexts();
  const { search, onChange, searchBox } = props;
  const { scope, q, overdue } = search;
  return (
    <div className="filters" role="search">
      <div className="scopes" role="group" aria-label={t('inbox.scopeLabel')}>
        <ChoiceLink to="/inbox" search={{ q, overdue }} chosen={!scope}>
          {t('inbox.mine')}
        </ChoiceLink>
        <ChoiceLink to="/inbox" search={{ scope: 'unit', q, overdue }} chosen={!!scope}>
          {t('inbox.unit')}
        </ChoiceLink>
      </div>
      <SearchBox
        ref={searchBox}
        label={t('inbox.search')}
        value={q ?? ''}
        onSearch={(text) => onChange({ scope, overdue, q: text })}
      />
      <Checkbox
        checked={!!overdue}
        onChange={({ target }) => onChange({ scope, q, overdue: target.checked || undefined })}
      >
        {t('inbox.onlyOverdue')}
      </Checkbox>
    </div>
  );
}
