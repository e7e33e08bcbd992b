import type { ReactNode } from 'react';

export type Fact = [label: string, value: ReactNode];

/** Labels with values; empty values are left out, so that nobody reads "not given" six times. */
export function Facts(props: { facts: (Fact | false | null | undefined)[]; wide?: boolean }) {
  const shown = props.facts.filter((fact): fact is Fact => !!fact && fact[1] != null && fact[1] !== '');
  return (
    <dl className={props.wide ? 'facts facts-wide' : 'facts'}>
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
