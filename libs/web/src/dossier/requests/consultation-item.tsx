import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Dossier } from '../../api/types.js';
import { dateOnly, dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { Facts } from '../../ui/facts.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useNotice } from '../../ui/use-notice.js';
import { FileLinks } from './file-link.js';
import { RequestItem, type Standing } from './request-item.js';
import { type Consultation, useChase } from './requests.api.js';

const STANDINGS = {
  ...{ open: 'open', late: 'late', replied: 'done', repliedLate: 'late' },
  ...{ silence: 'done', lapsed: 'late', cancelled: 'over' },
} as const satisfies Record<string, Standing>;

function stateOf({ closedHow, late }: Consultation): keyof typeof STANDINGS {
  if (closedHow === null) return late ? 'late' : 'open';
  return closedHow === 'replied' && late ? 'repliedLate' : closedHow;
}

/** What another unit was asked, and what it said. */
export function ConsultationItem({ consultation, dossier }: { consultation: Consultation; dossier: Dossier }) {
  const { t, unitName } = useTexts();
  const [chasing, setChasing] = useState(false);
  const { unit, askedBy, askingUnit, askedAt, answer, chases, chasedAt } = consultation;
  const state = stateOf(consultation);
  return (
    <RequestItem
      title={t('requests.consultation', { unit: unitName(unit) })}
      state={t(`requests.state.${state}`)}
      standing={STANDINGS[state]}
    >
      <Facts
        wide
        facts={[
          [t('requests.question'), consultation.question],
          consultation.attachmentIds.length > 0 && [
            t('details.questionFiles'),
            <FileLinks key="files" ids={consultation.attachmentIds} dossier={dossier} />,
          ],
          [t('details.replyOn'), dateOnly(consultation.replyBy)],
          [t('requests.answer'), answer && t(`details.${answer}`)],
          [t('details.answerText'), consultation.answerText],
          [
            t('details.answerFile'),
            consultation.answerAttachmentId && <FileLinks ids={[consultation.answerAttachmentId]} dossier={dossier} />,
          ],
          [t('requests.lateReason'), consultation.lateReason],
          [t('requests.repliedBy'), consultation.repliedBy?.name],
          [t('requests.silenceBasis'), consultation.silenceBasis],
        ]}
      />
      <p className="sub">
        {t('requests.askedBy', { who: askedBy.name, unit: unitName(askingUnit), time: dateTime(askedAt) })}
        {chases > 0 && ` · ${t('requests.chasedTimes', { count: chases, time: dateTime(chasedAt) })}`}
      </p>
      {consultation.canChase && (
        <div className="actions">
          <Button onClick={() => setChasing(true)}>{t('requests.chase')}</Button>
        </div>
      )}
      {chasing && <ChaseDialog consultation={consultation} dossierId={dossier.id} onClose={() => setChasing(false)} />}
    </RequestItem>
  );
}

function ChaseDialog(props: { consultation: Consultation; dossierId: string; onClose: () => void }) {
  const { t, unitName } = useTexts();
  const { consultation, dossierId, onClose } = props;
  const notice = useNotice();
  const chase = useChase(dossierId);
  return (
    <FormDialog<{ message?: string }>
      title={t('requests.chaseTitle', { unit: unitName(consultation.unit) })}
      okText={t('requests.chase')}
      onClose={onClose}
      onSend={({ message }) => chase({ id: consultation.id, message: message?.trim().normalize('NFC') || undefined })}
      onDone={() => notice.done(t('requests.chased'))}
    >
      <Form.Item name="message" label={t('requests.chaseMessage')}>
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
