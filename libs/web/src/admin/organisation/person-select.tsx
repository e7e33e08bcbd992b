import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTexts } from '../../i18n/index.js';
import { peopleQuery, type PersonRow } from './organisation.api.js';
import { useVocabulary } from './use-vocabulary.js';

/** Chooses somebody by name or user name; the posts held tell people of one name apart. */
export function PersonSelect(props: {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined, person: PersonRow | undefined) => void;
}) {
  const { unitName } = useTexts();
  const { postName } = useVocabulary();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({ ...peopleQuery(q ? { q } : {}), placeholderData: keepPreviousData });
  const people = (found.data?.items ?? []).filter(({ active }) => active);
  const { id, value, onChange } = props;
  return (
    <Select
      id={id}
      loading={found.isFetching}
      value={value}
      options={people.map((person) => ({
        value: person.id,
        label: person.name,
        posts: person.posts.map(
          (post) => `${postName(post.role)}, ${unitName({ name: post.unitName, nameEn: post.unitNameEn })}`,
        ),
      }))}
      optionRender={({ data }) => (
        <>
          {data.label}
          <span className="sub">{data.posts.join(' · ')}</span>
        </>
      )}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(chosen: string) =>
        onChange?.(
          chosen,
          people.find((person) => person.id === chosen),
        )
      }
    />
  );
}
