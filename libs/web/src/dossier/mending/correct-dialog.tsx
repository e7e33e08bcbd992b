import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier, Procedure } from '../../api/types.js';
import { useTexts } from '../../i18n/index.js';
import { checkPapers, checkPeople } from '../../intake/check-draft.js';
import { emptyParty, paperOf, termsAskOf, type IntakeDraft } from '../../intake/draft.js';
import { procedureQuery } from '../../intake/intake.api.js';
import { PaperRow } from '../../intake/paper-row.js';
import { papersFor } from '../../intake/procedure-facts.js';
import { StepPeople } from '../../intake/step-people.js';
import { termsQuery, type Terms } from '../../intake/terms.api.js';
import { TextItem, typed } from '../../task/details/fields.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useNotice } from '../../ui/use-notice.js';
import { correctionOf, intakeOf } from './intake-of.js';
import { useMending } from './mending.api.js';

/** People and papers as they should have been written down; only what differs is sent. */
export function CorrectDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const [before] = useState(() => intakeOf(dossier));
  const procedure = useQuery(procedureQuery(dossier.procedure.code)).data;
  const terms = useQuery(termsQuery(termsAskOf({ ...before, applicant: emptyParty() }, dossier.procedure.code))).data;
  if (!procedure || !terms) return null;
  return <Fields {...{ dossier, before, procedure, terms, onClose }} />;
}

function Fields(props: {
  dossier: Dossier;
  before: IntakeDraft;
  procedure: Procedure;
  terms: Terms;
  onClose: () => void;
}) {
  const { t, say } = useTexts();
  const { dossier, before, procedure, terms, onClose } = props;
  const notice = useNotice();
  const { correct } = useMending(dossier.id);
  const [draft, setDraft] = useState(before);
  const change = (values: Partial<IntakeDraft>): void => setDraft((then) => ({ ...then, ...values }));
  const faults = [...checkPeople(draft), ...checkPapers(draft, procedure, { ...terms, fees: [] })];
  const faultOf = (target: string): string | undefined => {
    const fault = faults.find((each) => each.target === target);
    return fault && t(`intake.${fault.key}` as 'intake.nameMissing', { name: say(fault.name) });
  };
  return (
    <FormDialog<{ reason: string }>
      title={t('mending.correctTitle', { code: dossier.code })}
      okText={t('mending.correct')}
      intro={t('mending.correctIntro')}
      onClose={onClose}
      onSend={({ reason }) =>
        correct({
          ...{ version: dossier.version, reason: typed(reason) ?? '' },
          ...correctionOf(before, draft, procedure, terms),
        })
      }
      onDone={() => notice.done(t('mending.correctDone'))}
    >
      <TextItem name="reason" label={t('mending.reason')} missing={t('task.reasonMissing')} max={2000} autoFocus />
      <div className="mending-people">
        <StepPeople heading="h3" draft={draft} faultOf={faultOf} onChange={change} />
      </div>
      <h3>{t('intake.papersSection')}</h3>
      <ul className="checklist">
        {papersFor(procedure, terms).map((asked) => (
          <PaperRow
            key={asked.key}
            asked={asked}
            paper={paperOf(draft, asked)}
            faultOf={faultOf}
            onChange={(values) =>
              change({ papers: { ...draft.papers, [asked.key]: { ...paperOf(draft, asked), ...values } } })
            }
          />
        ))}
      </ul>
    </FormDialog>
  );
}
