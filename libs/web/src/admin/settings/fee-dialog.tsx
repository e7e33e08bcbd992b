import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextField } from '../../ui/text-field.js';
import { useNotice } from '../../ui/use-notice.js';
import { DayField } from '../day-field.js';
import { UnitSelect } from '../unit-select.js';
import { type OpenFee, useSetFee } from './settings.api.js';

interface Tier {
  upTo: string;
  amount: string;
}

const TERRITORIES = new Set(['province', 'commune']);

/** Sets an amount: for which territory, how much or by which tiers, on what basis, from when. */
export function FeeDialog({ fee, onDone }: { fee: OpenFee; onDone: () => void }) {
  const { t, say } = useTexts();
  const notice = useNotice();
  const setFee = useSetFee({ code: fee.procedureCode, key: fee.key });
  const [territory, setTerritory] = useState<string>();
  const [counted, setCounted] = useState(false);
  const [amount, setAmount] = useState('');
  const [unit, setUnit] = useState('');
  const [unitEn, setUnitEn] = useState('');
  const [tiers, setTiers] = useState<Tier[]>([{ upTo: '', amount: '' }]);
  const [basis, setBasis] = useState('');
  const [exemptions, setExemptions] = useState('');
  const [from, setFrom] = useState<string>();
  const [tried, setTried] = useState(false);
  const money = dongOf(amount);
  const faults = {
    territory: !territory,
    amount: !counted && money === undefined,
    unit: counted && unit.trim() === '',
    tiers: counted && !areTiers(tiers),
    basis: basis.trim() === '',
  };
  const send = (): void => {
    setTried(true);
    if (Object.values(faults).some(Boolean) || !territory) return;
    const per = {
      names: { vi: unit.trim(), en: unitEn.trim() || unit.trim() },
      tiers: tiers.map((tier, n) => ({
        upTo: n === tiers.length - 1 ? null : Number(tier.upTo),
        amount: dongOf(tier.amount) ?? 0,
      })),
      max: null,
    };
    setFee.mutate(
      {
        territoryUnitId: territory,
        amount: counted ? null : money!,
        per: counted ? per : null,
        ...{ basis: basis.trim(), exemptions: exemptions.trim() || null, from },
      },
      {
        onSuccess: () => {
          notice.done(t('adminFees.saved'));
          onDone();
        },
      },
    );
  };
  const fault = (key: keyof typeof faults): string | undefined =>
    tried && faults[key] ? t(`adminFees.fault.${key}`) : undefined;
  return (
    <Modal
      open
      title={t('adminFees.setOf', { fee: say(fee.names) })}
      okText={t('adminFees.save')}
      cancelText={t('action.cancel')}
      confirmLoading={setFee.isPending}
      onOk={send}
      onCancel={onDone}
    >
      <div className="dialog-fields">
        {setFee.isError && <ProblemNotice error={setFee.error} />}
        <div className="field field-wide">
          <label htmlFor="fee-territory">{t('adminFees.territory')}</label>
          <UnitSelect
            id="fee-territory"
            label={t('adminFees.territory')}
            value={territory}
            onChange={setTerritory}
            fits={({ kind }) => TERRITORIES.has(kind)}
          />
          {fault('territory') && <p className="field-fault">{fault('territory')}</p>}
        </div>
        <Radio.Group
          aria-label={t('adminFees.kind')}
          value={counted}
          onChange={({ target }) => setCounted(target.value as boolean)}
        >
          <Radio value={false}>{t('adminFees.fixed')}</Radio>
          <Radio value={true}>{t('adminFees.counted')}</Radio>
        </Radio.Group>
        {!counted && (
          <TextField
            id="fee-amount"
            label={t('adminFees.amount')}
            value={amount}
            onChange={setAmount}
            inputMode="numeric"
            required
            fault={fault('amount')}
          />
        )}
        {counted && (
          <>
            <TextField
              id="fee-unit"
              label={t('adminFees.unit')}
              value={unit}
              onChange={setUnit}
              required
              fault={fault('unit')}
            />
            <TextField id="fee-unit-en" label={t('adminFees.unitEn')} value={unitEn} onChange={setUnitEn} />
            <Tiers tiers={tiers} onChange={setTiers} />
            {fault('tiers') && <p className="field-fault">{fault('tiers')}</p>}
          </>
        )}
        <TextField
          id="fee-basis"
          label={t('adminFees.basis')}
          value={basis}
          onChange={setBasis}
          maxLength={300}
          required
          multiline
          fault={fault('basis')}
        />
        <TextField
          id="fee-exemptions"
          label={t('adminFees.exemptions')}
          value={exemptions}
          onChange={setExemptions}
          maxLength={2000}
          multiline
        />
        <DayField
          id="fee-from"
          label={t('adminProcedures.from')}
          hint={t('adminProcedures.fromHint')}
          value={from}
          onChange={setFrom}
        />
      </div>
    </Modal>
  );
}

function Tiers({ tiers, onChange }: { tiers: Tier[]; onChange: (tiers: Tier[]) => void }) {
  const { t } = useTexts();
  const change = (n: number, part: Partial<Tier>): void =>
    onChange(tiers.map((tier, at) => (at === n ? { ...tier, ...part } : tier)));
  return (
    <fieldset className="tiers">
      <legend>{t('adminFees.tiers')}</legend>
      {tiers.map((tier, n) => {
        const last = n === tiers.length - 1;
        return (
          <div key={n} className="tier">
            {last ? (
              <p>{tiers.length === 1 ? t('adminFees.everyUnit') : t('adminFees.rest')}</p>
            ) : (
              <TextField
                id={`tier-to-${n}`}
                label={t('adminFees.upTo')}
                value={tier.upTo}
                inputMode="numeric"
                onChange={(upTo) => change(n, { upTo })}
              />
            )}
            <TextField
              id={`tier-amount-${n}`}
              label={t('adminFees.amountPer')}
              value={tier.amount}
              inputMode="numeric"
              onChange={(amount) => change(n, { amount })}
            />
          </div>
        );
      })}
      <Button onClick={() => onChange([...tiers.slice(0, -1), { upTo: '', amount: '' }, tiers.at(-1)!])}>
        {t('adminFees.addTier')}
      </Button>
      {tiers.length > 1 && (
        <Button type="text" onClick={() => onChange(tiers.filter((_, n) => n !== tiers.length - 2))}>
          {t('adminFees.removeTier')}
        </Button>
      )}
    </fieldset>
  );
}

/** Every tier has its amount and, but for the last, ends above the one before. */
const areTiers = (tiers: readonly Tier[]): boolean =>
  tiers.every(({ upTo, amount }, n) => {
    const ends = n === tiers.length - 1 || (/^\d{1,9}$/.test(upTo) && Number(upTo) > Number(tiers[n - 1]?.upTo ?? 0));
    return ends && dongOf(amount) !== undefined;
  });

/** Đồng as people type them, with or without dots between the thousands. */
function dongOf(text: string): number | undefined {
  const digits = text.replaceAll(/[\s.]/g, '').replace(/đ$/i, '');
  return /^\d{1,10}$/.test(digits) ? Number(digits) : undefined;
}
