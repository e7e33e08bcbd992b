import type { ReactNode } from 'react';

/** A table that becomes cards on a telephone; its first column says what each row is. */
export function Table(props: {
  label: string;
  headings: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}) {
  return (
    <table className="rows admin-rows" role="table" aria-label={props.label}>
      <thead role="rowgroup">
        <tr role="row">
          {props.headings.map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map(({ key, cells }) => (
          <tr key={key} role="row" className="row">
            {cells.map((cell, n) => (
              <td key={props.headings[n]} role="cell" className={n === 0 ? 'cell-main' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
