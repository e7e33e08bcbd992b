import { Checkbox, InputNumber, Select } from 'antd';
import type { Procedure } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { TextField } from '../ui/text-field.js';
import { paperOf, type IntakeDraft, type PaperDraft } from './draft.js';
import { papersFor, type AskedPaper } from './procedure-facts.js';

/** The checklist of papers: received with kind and number, or why it is missing. */
export function StepPapers(props: {
  draft: IntakeDraft;
  procedure: Procedure;
  faultOf: (target: string) => string | undefined;
  onChange: (change: Partial<IntakeDraft>) => void;
}) {
  const { t } = useTexts();
  const { draft, procedure, faultOf, onChange } = props;
  const asked = papersFor(procedure, draft.channel);
  if (asked.length === 0) return <p>{t('intake.noDocuments')}</p>;
  return (
    <>
      <p className="hint">{t('intake.papersHint')}</p>
      <ul className="checklist">
        {asked.map((paper) => (
          <PaperRow
            key={paper.key}
            asked={paper}
            paper={paperOf(draft, paper)}
            faultOf={faultOf}
            onChange={(change) =>
              onChange({ papers: { ...draft.papers, [paper.key]: { ...paperOf(draft, paper), ...change } } })
            }
          />
        ))}
      </ul>
    </>
  );
}

function PaperRow(props: {
  asked: AskedPaper;
  paper: PaperDraft;
  faultOf: (target: string) => string | undefined;
  onChange: (change: Partial<PaperDraft>) => void;
}) {
  const { t, say } = useTexts();
  const { asked, paper, faultOf, onChange } = props;
  const id = `paper-${asked.key}`;
  const fault = faultOf(`${id}-quantity`);
  return (
    <li>
      <Checkbox checked={paper.received} onChange={({ target }) => onChange({ received: target.checked })}>
        <strong>{say(asked.names)}</strong>
        {asked.required && <span className="sub"> ({t('intake.required')})</span>}
      </Checkbox>
      {asked.condition && <p className="sub checklist-note">{say(asked.condition)}</p>}
      {paper.received && (
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
          <TextField
            id={`${id}-note`}
            label={t('field.note')}
            value={paper.note}
            onChange={(note) => onChange({ note })}
          />
        </div>
      )}
      {!paper.received && asked.required && (
        <div className="checklist-note">
          <TextField
            id={`${id}-missing`}
            label={t('intake.missingReason')}
            value={paper.missing}
            fault={faultOf(`${id}-missing`)}
            maxLength={500}
            onChange={(missing) => onChange({ missing })}
          />
        </div>
      )}
    </li>
  );
}
