import { Input, Radio } from 'antd';
import { useState } from 'react';
import type { Channel, Post, Procedure, ProcedureItem } from '../api/types.js';
import { matches } from '../format/fold.js';
import { useTexts } from '../i18n/index.js';
import type { IntakeDraft } from './draft.js';
import { channelsOf, timeLimitOf } from './procedure-facts.js';

/** Which procedure, at which counter, by which channel. */
export function StepProcedure(props: {
  draft: IntakeDraft;
  procedures: ProcedureItem[];
  procedure?: Procedure;
  counters: Post[];
  onChange: (change: Partial<IntakeDraft>) => void;
}) {
  const { t, say, unitName } = useTexts();
  const { draft, procedures, procedure, counters, onChange } = props;
  const [words, setWords] = useState('');
  const shown = procedures.filter(({ code, names }) => matches(`${code} ${names.vi} ${names.en}`, words));
  const limit = procedure && timeLimitOf(procedure);
  return (
    <>
      <fieldset id="procedures">
        <legend>{t('intake.chooseProcedure')}</legend>
        {procedures.length > 8 && (
          <Input
            aria-label={t('intake.filterProcedures')}
            placeholder={t('intake.filterProcedures')}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
        {shown.length === 0 && <p className="sub">{t('intake.noProcedures')}</p>}
        <Radio.Group
          className="procedures"
          value={draft.procedureCode}
          onChange={({ target }) => onChange({ procedureCode: target.value as string, papers: {}, form: {} })}
        >
          {shown.map(({ code, names }) => (
            <Radio key={code} value={code}>
              <strong>{say(names)}</strong> <span className="sub">{code}</span>
            </Radio>
          ))}
        </Radio.Group>
        {limit && (
          <p className="sub">{t('intake.limit', { limit: t(`intake.span.${limit.unit}`, { count: limit.amount }) })}</p>
        )}
      </fieldset>
      {counters.length > 1 && (
        <fieldset>
          <legend>{t('intake.receivingUnit')}</legend>
          <Radio.Group
            value={draft.receivingUnitId}
            onChange={({ target }) => onChange({ receivingUnitId: target.value as string })}
          >
            {counters.map((post) => (
              <Radio key={post.unitId} value={post.unitId}>
                {unitName({ name: post.unitName, nameEn: post.unitNameEn })}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      )}
      {procedure && (
        <fieldset>
          <legend>{t('intake.channel')}</legend>
          <Radio.Group value={draft.channel} onChange={({ target }) => onChange({ channel: target.value as Channel })}>
            {channelsOf(procedure).map((channel) => (
              <Radio key={channel} value={channel}>
                {t(`channel.${channel}`)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      )}
    </>
  );
}
