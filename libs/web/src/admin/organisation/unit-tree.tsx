import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.js';
import { ChoiceLink } from '../../ui/choice-link.js';
import type { AdminUnit } from './organisation.api.js';
import { above, found, nest, type UnitNode } from './unit-nodes.js';

/** The units as a tree of links; a search opens it where something is found. */
export function UnitTree(props: { units: AdminUnit[]; chosen?: string; query: string }) {
  const { t } = useTexts();
  const { units, chosen, query } = props;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const shown = query ? found(units, query) : undefined;
  const open = above(units, chosen);
  const isOpen = (id: string, depth: number): boolean => !!shown || open.has(id) || depth < 2 !== toggled.has(id);
  const toggle = (id: string): void =>
    setToggled((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const list = (nodes: UnitNode<AdminUnit>[], depth: number) => (
    <ul>
      {nodes
        .filter(({ unit }) => !shown || shown.has(unit.id))
        .map(({ unit, children }) => (
          <li key={unit.id}>
            <Row
              unit={unit}
              chosen={unit.id === chosen}
              open={children.length > 0 ? isOpen(unit.id, depth) : undefined}
              onToggle={() => toggle(unit.id)}
            />
            {children.length > 0 && isOpen(unit.id, depth) && list(children, depth + 1)}
          </li>
        ))}
    </ul>
  );
  return (
    <nav className="unit-tree" aria-label={t('org.tree')}>
      {list(nest(units), 0)}
    </nav>
  );
}

function Row(props: { unit: AdminUnit; chosen: boolean; open?: boolean; onToggle: () => void }) {
  const { t, unitName } = useTexts();
  const { unit, chosen, open, onToggle } = props;
  return (
    <div className="unit-row">
      {open === undefined ? (
        <span className="unit-toggle" />
      ) : (
        <button
          type="button"
          className="unit-toggle"
          aria-expanded={open}
          aria-label={unitName(unit)}
          onClick={onToggle}
        >
          {open ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}
        </button>
      )}
      <ChoiceLink to="/admin/units" search={(before) => ({ ...before, unit: unit.id })} chosen={chosen}>
        {unitName(unit)}
        <span className="sub">
          {unit.code} · {t('org.peopleHere', { count: unit.people })}
        </span>
      </ChoiceLink>
    </div>
  );
}
