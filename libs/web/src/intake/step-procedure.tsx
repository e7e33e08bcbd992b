import { Checkbox, Input, Radio } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { UnitSelect } from '../admin/unit-select.js';
import type { Channel, Post, Procedure, ProcedureItem } from '../api/types.js';
import { matches } from '../format/fold.js';
import { useTexts } from '../i18n/index.js';
import { ofProcedure, type IntakeDraft } from './draft.js';
import { casesOf, channelsOf, extensionsOf } from './procedure-facts.js';
import { RadioField } from './radio-field.js';
import type { Terms } from './terms.api.js';

interface Props {
  draft: IntakeDraft;
  procedures: ProcedureItem[];
  procedure?: Procedure;
  terms?: Terms;
  counters: Post[];
  onChange: (change: Partial<IntakeDraft>) => void;
}

/** Which procedure, in which case, at which counter, by which channel. */
export function StepProcedure(props: Props) {
  const { t, unitName } = useTexts();
  const { draft, procedure, terms, counters, onChange } = props;
  return (
    <>
      <Procedures {...props} />
      {procedure && <Variants draft={draft} procedure={procedure} onChange={onChange} />}
      {counters.length > 1 && (
        <RadioField
          legend={t('intake.receivingUnit')}
          value={draft.receivingUnitId}
          options={counters.map(({ unitId, unitName: name, unitNameEn: nameEn }) => ({
            value: unitId,
            label: unitName({ name, nameEn }),
          }))}
          onChange={(receivingUnitId) => onChange({ receivingUnitId })}
        />
      )}
      {procedure && (
        <RadioField
          legend={t('intake.channel')}
          value={draft.channel}
          options={channelsOf(procedure).map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
          onChange={(channel) => onChange({ channel: channel as Channel })}
        />
      )}
      {terms?.mustChooseUnit && (
        <div className="field">
          <label htmlFor="competent-unit">{t('intake.chooseUnit')}</label>
          <UnitSelect
            id="competent-unit"
            label={t('intake.chooseUnit')}
            value={draft.competentUnitId}
            fits={({ isAgency }) => isAgency}
            onChange={(competentUnitId) => onChange({ competentUnitId })}
          />
        </div>
      )}
    </>
  );
}

/** The procedures; typing part of a name and Enter chooses the first that fits. */
function Procedures({ draft, procedures, onChange }: Props) {
  const { t, say } = useTexts();
  const [words, setWords] = useState('');
  const shown = procedures.filter(({ code, names }) => matches(`${code} ${names.vi} ${names.en}`, words));
  const [first] = shown;
  const choose = (code: string): void => {
    if (code !== draft.procedureCode) onChange(ofProcedure(code));
  };
  const chooseFirst = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || words.trim() === '' || !first || first.code === draft.procedureCode) return;
    event.preventDefault();
    choose(first.code);
  };
  return (
    <fieldset id="procedures">
      <legend>{t('intake.chooseProcedure')}</legend>
      <Input
        aria-label={t('intake.filterProcedures')}
        placeholder={t('intake.filterProcedures')}
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={chooseFirst}
      />
      {shown.length === 0 && <p className="sub">{t('intake.noProcedures')}</p>}
      <Radio.Group
        className="procedures"
        value={draft.procedureCode}
        onChange={({ target }) => choose(target.value as string)}
      >
        {shown.map(({ code, names }) => (
          <Radio key={code} value={code}>
            <strong>{say(names)}</strong> <span className="sub">{code}</span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}

/** Its case, and what lengthens the limit. */
function Variants(props: Pick<Props, 'draft' | 'onChange'> & { procedure: Procedure }) {
  const { t, say } = useTexts();
  const { draft, procedure, onChange } = props;
  const cases = casesOf(procedure);
  const extensions = extensionsOf(procedure);
  return (
    <>
      {cases.length > 0 && (
        <RadioField
          id="cases"
          legend={t('intake.caseTitle')}
          value={draft.case}
          options={cases.map(({ key, names }) => ({ value: key, label: say(names) }))}
          onChange={(key) => onChange({ case: key })}
        />
      )}
      {extensions.length > 0 && (
        <fieldset>
          <legend>{t('intake.extensionsTitle')}</legend>
          <Checkbox.Group
            className="choices"
            value={draft.extensions}
            options={extensions.map(({ key, names }) => ({ value: key, label: say(names) }))}
            onChange={(keys) => onChange({ extensions: keys })}
          />
        </fieldset>
      )}
    </>
  );
}
