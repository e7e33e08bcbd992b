import { Link } from '@tanstack/react-router';
import { useTexts } from '../i18n/index.js';
import { type Cell, CELLS, type Numbers, type UnitRow } from './leading.api.js';

/** A row of numbers for each unit; every number leads to exactly the dossiers it counts. */
export function UnitTableView({ rows }: { rows: readonly UnitRow[] }) {
  const { t, unitName } = useTexts();
  return (
    <table className="rows unit-rows" role="table" aria-label={t('leading.tableLabel')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('leading.unit')}
          </th>
          {CELLS.map((cell) => (
            <th
              key={cell}
              role="columnheader"
              scope="col"
              className="cell-number"
              title={t(`leading.cellHint.${cell}`)}
            >
              {t(`leading.cell.${cell}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ unit, agency, numbers }) => (
          <tr key={unit.id} role="row" className={`row ${numbers.late > 0 ? 'row-overdue' : ''}`}>
            <th role="rowheader" scope="row" className="unit-name">
              {unitName(unit)}
              {agency && <span className="sub">{unitName(agency)}</span>}
            </th>
            {CELLS.map((cell) => (
              <td key={cell} role="cell" className="cell-number">
                <span className="cell-label" aria-hidden="true">
                  {t(`leading.cell.${cell}`)}
                </span>
                <CellNumber cell={cell} count={numbers[cell]} unit={unit} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The numbers over all units, each dossier once. */
export function AllUnits({ numbers }: { numbers: Numbers }) {
  const { t } = useTexts();
  return (
    <>
      <p className="sub sums-label" id="all-units">
        {t('leading.allUnits')}. {t('leading.allHint')}.
      </p>
      <ul className="sums" aria-labelledby="all-units">
        {CELLS.map((cell) => (
          <li key={cell} className={`sum sum-${cell} ${numbers[cell] > 0 ? 'some' : ''}`}>
            <Link
              to="/units/dossiers"
              search={{ cell }}
              aria-label={t('leading.opens', {
                cell: t(`leading.cell.${cell}`),
                unit: t('leading.allUnits'),
                n: numbers[cell],
              })}
              title={t(`leading.cellHint.${cell}`)}
            >
              <strong>{numbers[cell]}</strong>
              <span>{t(`leading.cell.${cell}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function CellNumber({ cell, count, unit }: { cell: Cell; count: number; unit: UnitRow['unit'] }) {
  const { t, unitName } = useTexts();
  if (count === 0) return <span className="none">0</span>;
  return (
    <Link
      to="/units/dossiers"
      search={{ cell, unit: unit.id }}
      className={`number number-${cell}`}
      aria-label={t('leading.opens', { cell: t(`leading.cell.${cell}`), unit: unitName(unit), n: count })}
    >
      {count}
    </Link>
  );
}
