import { Radio } from 'antd';
import type { ApplicantKind } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { TextField } from '../ui/text-field.js';
import type { PartyDraft } from './draft.js';

const KINDS: ApplicantKind[] = ['citizen', 'enterprise', 'household'];

/** Who somebody is and how to reach them. */
export function PartyFields(props: {
  prefix: 'applicant' | 'submitter';
  party: PartyDraft;
  faultOf: (target: string) => string | undefined;
  onChange: (change: Partial<PartyDraft>) => void;
}) {
  const { t } = useTexts();
  const { prefix, party, faultOf, onChange } = props;
  const field = (name: keyof PartyDraft, label: string) => ({
    id: `${prefix}-${name}`,
    label,
    value: party[name],
    fault: faultOf(`${prefix}-${name}`),
    onChange: (value: string) => onChange({ [name]: value }),
  });
  const citizen = party.kind === 'citizen';
  return (
    <div className="fields">
      {prefix === 'applicant' && (
        <fieldset className="field field-wide">
          <legend>{t('intake.kind')}</legend>
          <Radio.Group value={party.kind} onChange={({ target }) => onChange({ kind: target.value as ApplicantKind })}>
            {KINDS.map((kind) => (
              <Radio key={kind} value={kind}>
                {t(`applicantKind.${kind}`)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      )}
      <TextField {...field('name', citizen ? t('intake.name') : t('intake.organisationName'))} required />
      <TextField
        {...field('idNumber', citizen ? t('intake.idNumber') : t('intake.organisationNumber'))}
        inputMode="numeric"
        maxLength={20}
      />
      <TextField {...field('phone', t('intake.phone'))} inputMode="tel" maxLength={20} />
      <TextField {...field('email', t('intake.email'))} inputMode="email" />
      <TextField {...field('address', t('intake.address'))} multiline maxLength={500} />
    </div>
  );
}
