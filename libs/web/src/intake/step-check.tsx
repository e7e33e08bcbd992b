import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FormDefinition, Post, Procedure } from '../api/types.js';
import type { IntakeStep } from '../app/search-params.js';
import { FormAnswers } from '../forms/form-answers.js';
import { useTexts } from '../i18n/index.js';
import { Facts } from '../ui/facts.js';
import { paperOf, type IntakeDraft, type PartyDraft } from './draft.js';
import { Fees } from './fees.js';
import { papersFor } from './procedure-facts.js';

/** Everything once more before the dossier gets its code. */
export function StepCheck(props: {
  draft: IntakeDraft;
  procedure: Procedure;
  form?: FormDefinition;
  counters: Post[];
}) {
  const { t, say, unitName } = useTexts();
  const { draft, procedure, form, counters } = props;
  const counter = counters.find(({ unitId }) => unitId === draft.receivingUnitId) ?? counters[0];
  return (
    <>
      <Part step="procedure" title={t('intake.stepProcedure')}>
        <Facts
          facts={[
            [t('field.procedure'), say(procedure.names)],
            [t('intake.channel'), t(`channel.${draft.channel}`)],
            counter && [t('intake.receivingUnit'), unitName({ name: counter.unitName, nameEn: counter.unitNameEn })],
          ]}
        />
      </Part>
      <Part step="people" title={t('intake.ownerSection')}>
        <PartyFacts party={draft.applicant} />
        {draft.submitter && (
          <>
            <h3>{t('intake.submitterSection')}</h3>
            <PartyFacts party={draft.submitter} />
          </>
        )}
      </Part>
      <Part step="papers" title={t('intake.papersSection')}>
        <ul className="papers">
          {papersFor(procedure, draft.channel).map((asked) => {
            const { received, copyType, quantity, missing } = paperOf(draft, asked);
            if (!received && !asked.required) return null;
            return (
              <li key={asked.key}>
                <strong>{say(asked.names)}</strong>
                <span className={received ? 'sub' : 'sub missing'}>
                  {received
                    ? `${t(`copyType.${copyType}`)} · ${t('field.quantity')}: ${quantity}`
                    : t('intake.paperMissing', { reason: missing })}
                </span>
              </li>
            );
          })}
        </ul>
      </Part>
      {form && (
        <Part step="form" title={t('intake.formSection')}>
          <FormAnswers form={form} data={draft.form} />
        </Part>
      )}
      <section className="check-part">
        <h2>{t('intake.fees')}</h2>
        <Fees procedure={procedure} />
      </section>
    </>
  );
}

function Part(props: { step: IntakeStep; title: string; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <section className="check-part">
      <div className="check-head">
        <h2>{props.title}</h2>
        <Link to="/intake" search={{ step: props.step }} aria-label={`${t('action.change')}: ${props.title}`}>
          {t('action.change')}
        </Link>
      </div>
      {props.children}
    </section>
  );
}

function PartyFacts({ party }: { party: PartyDraft }) {
  const { t } = useTexts();
  const citizen = party.kind === 'citizen';
  return (
    <Facts
      facts={[
        [citizen ? t('intake.name') : t('intake.organisationName'), party.name],
        [citizen ? t('intake.idNumber') : t('intake.organisationNumber'), party.idNumber],
        [t('intake.phone'), party.phone],
        [t('intake.email'), party.email],
        [t('intake.address'), party.address],
      ]}
    />
  );
}
