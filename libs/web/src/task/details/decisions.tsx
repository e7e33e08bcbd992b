import { useTexts } from '../../i18n/index.js';
import { useSession } from '../../session/session.js';
import { ChoiceItem, DayItem, FileItem, LineItem, TextItem, typed } from './fields.js';
import type { DetailsOf, Work } from './work.api.js';

const CODES = ['notEligible', 'incomplete', 'notCompetent', 'falsified', 'supplementExpired', 'other'] as const;

export interface RefusalValues {
  code: (typeof CODES)[number];
  reason: string;
  basis: string;
}

export const refusalOf = ({ code, reason, basis }: RefusalValues): DetailsOf<'refusal'> => ({
  ...{ kind: 'refusal', code },
  ...{ reason: typed(reason) ?? '', basis: typed(basis) },
});

/** Why the request is refused, and by which article. */
export function RefusalFields() {
  const { t } = useTexts();
  return (
    <>
      <ChoiceItem
        name="code"
        label={t('details.refusalCode')}
        missing={t('details.refusalCodeMissing')}
        options={CODES.map((value) => ({ value, label: t(`refusalCode.${value}`) }))}
      />
      <TextItem
        name="reason"
        label={t('details.refusalReason')}
        hint={t('details.applicantReads')}
        missing={t('details.refusalReasonMissing')}
        max={4000}
        rows={3}
      />
      <LineItem
        name="basis"
        label={t('details.basis')}
        hint={t('details.basisHint')}
        missing={t('details.basisMissing')}
        max={500}
      />
    </>
  );
}

export interface ReplyValues {
  repliedOn: string;
  number: string;
  attachmentId: string;
  note?: string;
}

export function replyOf({ repliedOn, number, attachmentId, note }: ReplyValues): DetailsOf<'recordedReply'> {
  const more = typed(note);
  return {
    ...{ kind: 'recordedReply', repliedOn, attachmentId },
    ...{ number: typed(number) ?? '', ...(more && { note: more }) },
  };
}

/** The reply of an agency without a connection, as its letter says. */
export function ReplyFields({ dossierId }: { dossierId: string }) {
  const { t } = useTexts();
  const { account } = useSession();
  return (
    <>
      <DayItem name="repliedOn" label={t('details.repliedOn')} hint={t('details.repliedOnHint')} required />
      <LineItem name="number" label={t('details.number')} missing={t('details.numberMissing')} max={100} />
      <FileItem name="attachmentId" label={t('details.replyFile')} dossierId={dossierId} required />
      <TextItem name="note" label={t('details.optional', { label: t('details.noteOptional') })} max={1000} />
      <p className="sub">{t('details.recordedBy', { who: account.name })}</p>
    </>
  );
}

export interface ResultValues {
  /** Empty: the procedure's main result. */
  resultKey?: string;
  number: string;
  issuedOn: string;
  signer: string;
  attachmentId: string;
}

export const resultOf = ({ resultKey, number, issuedOn, signer, attachmentId }: ResultValues) =>
  ({
    ...{ kind: 'issuedResult', ...(resultKey ? { resultKey } : {}), issuedOn, attachmentId },
    ...{ number: typed(number) ?? '', signer: typed(signer) ?? '' },
  }) satisfies DetailsOf<'issuedResult'>;

/** The result as it was issued; which of several, where the outcome does not say so. */
export function ResultFields({ work, dossierId, named }: { work: Work; dossierId: string; named: boolean }) {
  const { t, say } = useTexts();
  const { results } = work.proposals;
  return (
    <>
      {!named && results.length > 1 && (
        <ChoiceItem
          name="resultKey"
          label={t('details.result')}
          options={results.map(({ key, name }) => ({ value: key ?? '', label: say(name) }))}
        />
      )}
      <LineItem name="number" label={t('details.resultNumber')} missing={t('details.numberMissing')} max={100} />
      <DayItem name="issuedOn" label={t('details.issuedOn')} required />
      <LineItem name="signer" label={t('details.signer')} missing={t('details.signerMissing')} max={200} />
      <FileItem name="attachmentId" label={t('details.resultFile')} dossierId={dossierId} required />
    </>
  );
}
