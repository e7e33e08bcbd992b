import type { Dossier } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { useFeeSum } from '../intake/fees.js';
import { Facts } from '../ui/facts.js';

type Party = NonNullable<Dossier['applicant']>;

/** Whose dossier it is, who brought it, where it was received. */
export function People({ dossier }: { dossier: Dossier }) {
  const { t, say, unitName } = useTexts();
  const sum = useFeeSum();
  const chosen = [...(dossier.case ? [dossier.case] : []), ...dossier.extensions];
  const { applicant, submitter, receivingUnit, competentUnit, channel } = dossier;
  return (
    <section className="card" aria-labelledby="people">
      <h2 id="people">{t('dossier.people')}</h2>
      {applicant ? <PartyFacts party={applicant} /> : <p className="sub">{t('dossier.erased')}</p>}
      {submitter && (
        <>
          <h3>{t('dossier.submitter')}</h3>
          <PartyFacts party={submitter} />
        </>
      )}
      <Facts
        facts={[
          [t('dossier.receivingUnit'), unitName(receivingUnit)],
          competentUnit.id !== receivingUnit.id && [t('dossier.competentUnit'), unitName(competentUnit)],
          chosen.length > 0 && [t('intake.caseTitle'), chosen.map(({ name }) => say(name)).join('; ')],
          [t('field.channel'), t(`channel.${channel}`)],
          [t('field.fee'), sum(dossier)],
        ]}
      />
    </section>
  );
}

function PartyFacts({ party }: { party: Party }) {
  const { t } = useTexts();
  return (
    <Facts
      facts={[
        [t('field.owner'), party.name],
        party.kind !== 'citizen' && [t('intake.kind'), t(`applicantKind.${party.kind}`)],
        [t('dossier.idNumber'), party.idNumber],
        [t('dossier.phone'), party.phone],
        [t('dossier.email'), party.email],
        [t('dossier.address'), party.address],
        [t('dossier.authorisation'), party.authorisation],
      ]}
    />
  );
}
