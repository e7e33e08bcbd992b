import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Form } from 'antd';
import { UnitSelect } from '../../admin/unit-select.js';
import { dossierQuery } from '../../dossier/dossiers.api.js';
import { useTexts } from '../../i18n/index.js';
import { ChoiceItem, DayItem, FileItem, TextItem, typed } from './fields.js';
import type { DetailsOf, Work } from './work.api.js';

export interface QuestionValues {
  unitId: string;
  question: string;
  attachmentIds?: string[];
  replyBy: string;
}

export const questionOf = ({ unitId, question, attachmentIds, replyBy }: QuestionValues) =>
  ({
    ...{ kind: 'consultationRequest', unitId, replyBy },
    ...{ question: typed(question) ?? '', attachmentIds: attachmentIds ?? [] },
  }) satisfies DetailsOf<'consultationRequest'>;

/** Whom to ask, what, and until when. */
export function QuestionFields({ work, dossierId, unitId }: { work: Work; dossierId: string; unitId: string }) {
  const { t } = useTexts();
  const files = useQuery(dossierQuery(dossierId)).data?.attachments ?? [];
  const basis = work.proposals.consultation?.silenceBasis;
  return (
    <>
      <Form.Item
        name="unitId"
        label={t('details.unit')}
        rules={[{ required: true, message: t('details.unitMissing') }]}
      >
        <UnitField own={unitId} />
      </Form.Item>
      <TextItem
        name="question"
        label={t('details.question')}
        missing={t('details.questionMissing')}
        max={4000}
        rows={4}
      />
      {files.length > 0 && (
        <Form.Item name="attachmentIds" label={t('details.questionFiles')}>
          <Checkbox.Group className="choices" options={files.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <DayItem name="replyBy" label={t('details.replyOn')} required />
      {basis && <Alert type="info" showIcon title={t('details.silence', { basis })} />}
    </>
  );
}

function UnitField(props: { own: string; id?: string; value?: string; onChange?: (id: string | undefined) => void }) {
  const { t } = useTexts();
  const { own, id, value, onChange } = props;
  return (
    <UnitSelect
      id={id}
      label={t('details.unit')}
      value={value}
      onChange={(chosen) => onChange?.(chosen)}
      fits={(unit) => unit.id !== own}
    />
  );
}

export interface OpinionValues {
  answer: 'agree' | 'disagree' | 'comments';
  text?: string;
  attachmentId?: string;
  lateReason?: string;
}

export function opinionOf({ answer, text, attachmentId, lateReason }: OpinionValues): DetailsOf<'consultationReply'> {
  const [words, why] = [typed(text), typed(lateReason)];
  return {
    ...{ kind: 'consultationReply', answer },
    ...{ ...(words && { text: words }), ...(attachmentId && { attachmentId }), ...(why && { lateReason: why }) },
  };
}

/** What the unit that was asked says. */
export function OpinionFields({ work, dossierId }: { work: Work; dossierId: string }) {
  const { t } = useTexts();
  const answer = Form.useWatch<OpinionValues['answer'] | undefined>('answer');
  const words = t('details.answerText');
  const needed = answer === 'disagree' || answer === 'comments';
  return (
    <>
      <ChoiceItem
        name="answer"
        label={t('details.answer')}
        missing={t('details.answerMissing')}
        options={(['agree', 'disagree', 'comments'] as const).map((value) => ({
          value,
          label: t(`details.${value}`),
        }))}
      />
      <TextItem
        name="text"
        label={needed ? words : t('details.optional', { label: words })}
        missing={needed ? t('details.answerTextMissing') : undefined}
        max={4000}
        rows={3}
      />
      <FileItem
        name="attachmentId"
        label={t('details.optional', { label: t('details.answerFile') })}
        dossierId={dossierId}
      />
      {work.consultation?.late && (
        <TextItem
          name="lateReason"
          label={t('details.lateReason')}
          missing={t('details.lateReasonMissing')}
          max={1000}
        />
      )}
    </>
  );
}
