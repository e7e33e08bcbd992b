import { queryOptions, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { answer, api } from '../api/client.js';
import { matches } from '../format/fold.js';
import { useTexts } from '../i18n/index.js';

/** All units in effect, superiors first. */
export const unitTreeQuery = queryOptions({
  queryKey: ['units', 'tree'],
  queryFn: async () => (await answer(api.GET('/api/units/tree'))).items,
  staleTime: 60_000,
});

type TreeUnit = Awaited<ReturnType<NonNullable<(typeof unitTreeQuery)['queryFn']>>>[number];

/** Every unit after its superior, with its depth: as the tree is read. */
export function inTreeOrder(units: readonly TreeUnit[]): { unit: TreeUnit; depth: number }[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, TreeUnit[]>();
  for (const unit of units) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null, depth: number): { unit: TreeUnit; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk(null, 0);
}

/** Chooses one unit out of the tree, by name without accents or code. */
export function UnitSelect(props: {
  id?: string;
  label: string;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  fits?: (unit: TreeUnit) => boolean;
  none?: string;
}) {
  const { id, label, value, onChange, fits = () => true, none } = props;
  const { unitName } = useTexts();
  const tree = useQuery(unitTreeQuery);
  const options = inTreeOrder(tree.data ?? [])
    .filter(({ unit }) => fits(unit))
    .map(({ unit, depth }) => ({
      value: unit.id,
      label: unitName(unit),
      words: `${unit.code} ${unit.name} ${unit.nameEn}`,
      depth,
    }));
  return (
    <Select
      id={id}
      className="unit-select"
      aria-label={label}
      placeholder={label}
      loading={tree.isPending}
      value={value ?? (none ? '' : undefined)}
      options={[...(none ? [{ value: '', label: none, words: none, depth: 0 }] : []), ...options]}
      optionRender={({ data }) => <span style={{ paddingInlineStart: data.depth * 14 }}>{data.label}</span>}
      showSearch={{ filterOption: (typed, option) => matches(option?.words ?? '', typed) }}
      onChange={(chosen: string) => onChange(chosen || undefined)}
    />
  );
}
