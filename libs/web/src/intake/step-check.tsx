import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FormDefinition, Post, Procedure } from '../api/types.js';
import type { IntakeStep } from '../app/search-params.js';
import { FormAnswers } from '../forms/form-answers.js';
import { useTexts } from '../i18n/index.js';
import { Facts } from '../ui/facts.js';
import { paperOf, type IntakeDraft, type PaperDraft, type PartyDraft } from './draft.js';
import { Fees } from './fees.js';
import { casesOf, extensionsOf, papersFor } from './procedure-facts.js';
import type { Terms } from './terms.api.js';

/** Everything once more before the dossier gets its code. */
export function StepCheck(props: {
  draft: IntakeDraft;
  procedure: Procedure;
  form?: FormDefinition;
  counters: Post[];
  terms: Terms;
}) {
  const { t, say, unitName } = useTexts();
  const stateOf = usePaperState();
  const { draft, procedure, form, counters, terms } = props;
  const chosen = [
    ...casesOf(procedure).filter(({ key }) => key === draft.case),
    ...extensionsOf(procedure).filter(({ key }) => draft.extensions.includes(key)),
  ];
  const scansOf = (key: string): number => draft.scans.filter(({ documentKey }) => documentKey === key).length;
  const counter = counters.find(({ unitId }) => unitId === draft.receivingUnitId) ?? counters[0];
  return (
    <>
      <Part step="procedure" title={t('intake.stepProcedure')}>
        <Facts
          facts={[
            [t('field.procedure'), say(procedure.names)],
            chosen.length > 0 && [t('intake.caseTitle'), chosen.map(({ names }) => say(names)).join('; ')],
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
          {papersFor(procedure, terms).map((asked) => {
            const paper = paperOf(draft, asked);
            const { received, lookedUp } = paper;
            if (!received && !lookedUp && !asked.required) return null;
            return (
              <li key={asked.key}>
                <strong>{say(asked.names)}</strong>
                <span className={received || lookedUp ? 'sub' : 'sub missing'}>
                  {stateOf(paper, scansOf(asked.key))}
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
        <Fees terms={terms} />
      </section>
    </>
  );
}

/** What is noted about one paper, in words. */
function usePaperState(): (paper: PaperDraft, scans: number) => string {
  const { t } = useTexts();
  return ({ received, lookedUp, copyType, quantity, where, missing }, scans) => {
    if (!received) return lookedUp ? t('intake.lookedUpAt', { where }) : t('intake.paperMissing', { reason: missing });
    const scanned = scans > 0 ? ` · ${t('intake.scanCount', { count: scans })}` : '';
    return `${t(`copyType.${copyType}`)} · ${t('field.quantity')}: ${quantity}${scanned}`;
  };
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
