import { Checkbox } from 'antd';
import { useTexts } from '../i18n/index.js';
import { TextField } from '../ui/text-field.js';
import { emptyParty, type IntakeDraft } from './draft.js';
import { PartyFields } from './party-fields.js';

/** Whose dossier it is, and who brings it if somebody else does. */
export function StepPeople(props: {
  draft: IntakeDraft;
  faultOf: (target: string) => string | undefined;
  onChange: (change: Partial<IntakeDraft>) => void;
  /** Level of its headings. */
  heading?: 'h2' | 'h3';
}) {
  const { t } = useTexts();
  const { draft, faultOf, onChange, heading: Heading = 'h2' } = props;
  const { applicant, submitter } = draft;
  return (
    <>
      <Heading>{t('intake.ownerSection')}</Heading>
      <PartyFields
        prefix="applicant"
        party={applicant}
        faultOf={faultOf}
        onChange={(change) => onChange({ applicant: { ...applicant, ...change } })}
      />
      <Checkbox
        checked={!!submitter}
        onChange={({ target }) =>
          onChange({ submitter: target.checked ? { ...emptyParty(), authorisation: '' } : undefined })
        }
      >
        {t('intake.otherSubmitter')}
      </Checkbox>
      {submitter && (
        <>
          <Heading>{t('intake.submitterSection')}</Heading>
          <PartyFields
            prefix="submitter"
            party={submitter}
            faultOf={faultOf}
            onChange={(change) => onChange({ submitter: { ...submitter, ...change } })}
          />
          <TextField
            id="submitter-authorisation"
            label={t('intake.authorisation')}
            value={submitter.authorisation}
            onChange={(authorisation) => onChange({ submitter: { ...submitter, authorisation } })}
          />
        </>
      )}
    </>
  );
}
