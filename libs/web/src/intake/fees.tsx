import type { Procedure } from '../api/types.js';
import { groupDigits } from '../format/money.js';
import { useTexts } from '../i18n/index.js';
import { Facts } from '../ui/facts.js';
import { feesOf, feeTotal } from './procedure-facts.js';

/** What is to be paid; a fee nobody has set yet is said to be so, never shown as free. */
export function Fees({ procedure }: { procedure: Procedure }) {
  const { t, say } = useTexts();
  const fees = feesOf(procedure);
  if (fees.length === 0) return <p>{t('intake.noFees')}</p>;
  const money = (amount: number): string =>
    amount > 0 ? t('state.money', { amount: groupDigits(amount) }) : t('state.free');
  const total = feeTotal(procedure);
  return (
    <Facts
      facts={[
        ...fees.map(
          ({ names, amount }) =>
            [say(names), amount === null ? t('intake.feeUnknown') : money(amount)] as [string, string],
        ),
        fees.length > 1 && total > 0 && [t('intake.feeTotal'), <strong key="total">{money(total)}</strong>],
      ]}
    />
  );
}
