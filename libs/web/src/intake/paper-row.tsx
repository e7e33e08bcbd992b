import { Checkbox, InputNumber, Select } from 'antd';
import { useTexts } from '../i18n/index.js';
import { TextField } from '../ui/text-field.js';
import type { PaperDraft } from './draft.js';
import type { AskedPaper } from './procedure-facts.js';

interface Props {
  asked: AskedPaper;
  paper: PaperDraft;
  faultOf: (target: string) => string | undefined;
  onChange: (change: Partial<PaperDraft>) => void;
}

/** One paper: received with kind and number, looked up with its place, or why it is missing. */
export function PaperRow(props: Props) {
  const { t, say } = useTexts();
  const { asked, paper, faultOf, onChange } = props;
  const id = `paper-${asked.key}`;
  return (
    <li>
      <Checkbox checked={paper.received} onChange={({ target }) => onChange({ received: target.checked })}>
        <strong>{say(asked.names)}</strong>
        {asked.required && <span className="sub"> ({t('intake.required')})</span>}
      </Checkbox>
      {asked.condition && <p className="sub checklist-note">{say(asked.condition)}</p>}
      {paper.received && <Received {...props} />}
      {!paper.received && (
        <div className="checklist-note paper-absent">
          <Checkbox checked={paper.lookedUp} onChange={({ target }) => onChange({ lookedUp: target.checked })}>
            {t('intake.lookedUp')}
            <span className="only-heard">: {say(asked.names)}</span>
          </Checkbox>
          {paper.lookedUp && (
            <TextField
              id={`${id}-where`}
              label={t('intake.lookedUpWhere')}
              value={paper.where}
              fault={faultOf(`${id}-where`)}
              maxLength={500}
              required
              onChange={(where) => onChange({ where })}
            />
          )}
          {!paper.lookedUp && asked.required && (
            <TextField
              id={`${id}-missing`}
              label={t('intake.missingReason')}
              value={paper.missing}
              fault={faultOf(`${id}-missing`)}
              maxLength={500}
              onChange={(missing) => onChange({ missing })}
            />
          )}
        </div>
      )}
    </li>
  );
}

function Received({ asked, paper, faultOf, onChange }: Props) {
  const { t } = useTexts();
  const id = `paper-${asked.key}`;
  const fault = faultOf(`${id}-quantity`);
  return (
    <div className="fields checklist-note">
      <div className="field field-narrow">
        <label htmlFor={`${id}-copy`}>{t('field.copyType')}</label>
        <Select
          id={`${id}-copy`}
          value={paper.copyType}
          options={asked.copyTypes.map((copyType) => ({ value: copyType, label: t(`copyType.${copyType}`) }))}
          onChange={(copyType) => onChange({ copyType })}
        />
      </div>
      <div className="field field-narrow">
        <label htmlFor={`${id}-quantity`}>{t('field.quantity')}</label>
        <InputNumber
          id={`${id}-quantity`}
          min={1}
          max={99}
          precision={0}
          value={paper.quantity}
          status={fault ? 'error' : undefined}
          aria-invalid={fault ? true : undefined}
          onChange={(quantity) => onChange({ quantity })}
        />
        {fault && <p className="field-fault">{fault}</p>}
      </div>
      <TextField id={`${id}-note`} label={t('field.note')} value={paper.note} onChange={(note) => onChange({ note })} />
    </div>
  );
}
