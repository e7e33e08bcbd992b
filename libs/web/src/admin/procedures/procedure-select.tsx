import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTexts } from '../../i18n/index.js';
import { adminProceduresQuery } from './procedures-admin.api.js';

/** Chooses a published procedure by name without accents or by code; none means all of them. */
export function ProcedureSelect(props: {
  id?: string;
  /** Its name where no label stands beside it. */
  label?: string;
  value?: string;
  onChange?: (code: string | undefined) => void;
}) {
  const { t, say } = useTexts();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({ ...adminProceduresQuery(q ? { q } : {}), placeholderData: keepPreviousData });
  const options = (found.data?.items ?? []).map(({ code, names }) => ({
    value: code,
    label: `${code} · ${say(names)}`,
  }));
  const { id, label, value, onChange } = props;
  return (
    <Select
      id={id}
      className="unit-select"
      aria-label={label}
      allowClear
      placeholder={t('org.allProcedures')}
      loading={found.isFetching}
      value={value}
      options={options}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(code: string | undefined) => onChange?.(code)}
    />
  );
}
