import { InputNumber, Select } from 'antd';
import { groupDigits } from '../format/money.js';
import { useTexts } from '../i18n/index.js';
import { Facts, type Fact } from '../ui/facts.js';
import { feeOf, type FeeDraft, type IntakeDraft } from './draft.js';
import type { Terms } from './terms.api.js';

type Fee = Terms['fees'][number];

/** An amount as people read it; one nobody has set yet is said to be so, never shown as free. */
export function useMoney(): (amount: number | null) => string {
  const { t } = useTexts();
  return (amount) => {
    if (amount === null) return t('intake.feeUnknown');
    return amount > 0 ? t('state.money', { amount: groupDigits(amount) }) : t('state.free');
  };
}

/** The sum of all fees, saying so where some of them are not set yet. */
export function useFeeSum(): (of: { fees: readonly { amount: number | null }[]; feeTotal: number }) => string {
  const { t } = useTexts();
  const money = useMoney();
  return ({ fees, feeTotal }) => {
    if (fees.every(({ amount }) => amount !== null)) return money(feeTotal);
    return feeTotal > 0 ? t('intake.feeAndOpen', { sum: money(feeTotal) }) : money(null);
  };
}

/** What is to be paid, and on what that rests. */
export function Fees({ terms }: { terms: Terms }) {
  const { t, say } = useTexts();
  const money = useMoney();
  const { fees, feeTotal } = terms;
  if (fees.length === 0) return <p>{t('intake.noFees')}</p>;
  return (
    <Facts
      facts={[
        ...fees.map(({ key, label, amount, basis, exemption }): Fact => [
          say(label),
          <span key={key}>
            {money(amount)} <span className="sub">{[exemption, basis].filter(Boolean).join(' · ')}</span>
          </span>,
        ]),
        fees.length > 1 && [t('intake.feeTotal'), <strong key="total">{money(feeTotal)}</strong>],
      ]}
    />
  );
}

/** Counts and exemptions of the fees that depend on any. */
export function FeeFields(props: {
  draft: IntakeDraft;
  terms: Terms;
  faultOf: (target: string) => string | undefined;
  onChange: (change: Partial<IntakeDraft>) => void;
}) {
  const { t } = useTexts();
  const { draft, terms, faultOf, onChange } = props;
  const asked = terms.fees.filter(({ fixed, amount, counted }) => counted || (!fixed && amount !== null));
  if (asked.length === 0) return null;
  return (
    <section className="fee-fields" aria-label={t('intake.fees')}>
      <h2>{t('intake.fees')}</h2>
      {asked.map((fee) => (
        <FeeRow
          key={fee.key}
          fee={fee}
          said={feeOf(draft, fee.key)}
          fault={faultOf(`fee-${fee.key}-quantity`)}
          onChange={(change) =>
            onChange({ fees: { ...draft.fees, [fee.key]: { ...feeOf(draft, fee.key), ...change } } })
          }
        />
      ))}
    </section>
  );
}

function FeeRow(props: { fee: Fee; said: FeeDraft; fault?: string; onChange: (change: Partial<FeeDraft>) => void }) {
  const { t, say } = useTexts();
  const money = useMoney();
  const { fee, said, fault, onChange } = props;
  const id = `fee-${fee.key}`;
  const count = (field: 'quantity' | 'copies', label: string, wrong?: string) => (
    <div className="field field-narrow">
      <label htmlFor={`${id}-${field}`}>{label}</label>
      <InputNumber
        id={`${id}-${field}`}
        min={0}
        max={field === 'copies' ? 1000 : 100_000}
        precision={0}
        value={said[field] ?? (fee.counted && field === 'quantity' ? null : 1)}
        status={wrong ? 'error' : undefined}
        aria-invalid={wrong ? true : undefined}
        onChange={(value) => onChange({ [field]: value })}
      />
      {wrong && <p className="field-fault">{wrong}</p>}
    </div>
  );
  return (
    <fieldset>
      <legend>
        {say(fee.label)} <span className="sub">{money(fee.amount)}</span>
      </legend>
      <div className="fields">
        {count('quantity', fee.counted ? t('intake.feeCount', { what: say(fee.counted) }) : t('field.quantity'), fault)}
        {fee.counted && count('copies', t('intake.feeCopies'))}
        {fee.exemptions.length > 0 && (
          <div className="field">
            <label htmlFor={`${id}-exemption`}>{t('intake.feeExemption')}</label>
            <Select
              id={`${id}-exemption`}
              value={said.exemption ?? ''}
              options={[
                { value: '', label: t('intake.feeFull') },
                ...fee.exemptions.map((words) => ({ value: words, label: words })),
              ]}
              onChange={(words) => onChange({ exemption: words || undefined })}
            />
          </div>
        )}
      </div>
    </fieldset>
  );
}
