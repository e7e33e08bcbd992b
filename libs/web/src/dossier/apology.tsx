import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { answer, api } from '../api/client.js';
import type { Answer, Body, Dossier } from '../api/types.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { ChoiceItem, TextItem, typed } from '../task/details/fields.js';
import { Facts } from '../ui/facts.js';
import { FormDialog } from '../ui/form-dialog.js';
import { useNotice } from '../ui/use-notice.js';
import { apologyQuery } from './dossiers.api.js';

type Room = Answer<'/api/dossiers/{id}/apology', 'get'>;
type Proposal = Body<'/api/dossiers/{id}/apology', 'post'>;

const REASONS = [
  'otherAgency',
  'verification',
  'complex',
  'technical',
  'unforeseen',
] as const satisfies Proposal['reasonCode'][];

/** The date cannot be kept: proposing an apology with a new date, signing it, or what came of it. */
export function Apology({ dossier }: { dossier: Dossier }) {
  const { t } = useTexts();
  const [asking, setAsking] = useState<'propose' | 'sign' | 'decline'>();
  const room = useQuery(apologyQuery(dossier.id)).data;
  if (!room || (!room.apology && !room.mayPropose)) return null;
  const { apology, mayPropose, maySign, latestAt } = room;
  const close = (): void => setAsking(undefined);
  return (
    <section className="card" aria-labelledby="apology">
      <h2 id="apology">{t('apology.title')}</h2>
      {apology && <ApologyFacts apology={apology} />}
      {(mayPropose || maySign) && latestAt && (
        <p className="sub">{t('apology.latest', { time: dateTime(latestAt) })}</p>
      )}
      <div className="mending">
        {mayPropose && <Button onClick={() => setAsking('propose')}>{t('apology.propose')}</Button>}
        {maySign && (
          <Button type="primary" onClick={() => setAsking('sign')}>
            {t('apology.sign')}
          </Button>
        )}
        {maySign && <Button onClick={() => setAsking('decline')}>{t('apology.decline')}</Button>}
      </div>
      {asking === 'propose' && <ProposeDialog id={dossier.id} room={room} onClose={close} />}
      {asking === 'sign' && <SignDialog id={dossier.id} apology={apology!} onClose={close} />}
      {asking === 'decline' && <DeclineDialog id={dossier.id} apology={apology!} onClose={close} />}
    </section>
  );
}

type ApologyView = NonNullable<Room['apology']>;

function ApologyFacts({ apology }: { apology: ApologyView }) {
  const { t } = useTexts();
  const { state, reasonCode, reason, from, to, proposedBy, proposedAt, decidedBy, decidedAt, declineReason } = apology;
  return (
    <Facts
      facts={[
        [t('apology.state'), t(`apology.states.${state}`)],
        [t('apology.from'), dateTime(from)],
        [t('apology.to'), dateTime(to)],
        [t('apology.reason'), `${t(`apology.reasons.${reasonCode}`)}: ${reason}`],
        [t('apology.proposedBy'), `${proposedBy.name}, ${dateTime(proposedAt)}`],
        decidedBy !== null && [
          t(state === 'signed' ? 'apology.signedBy' : 'apology.declinedBy'),
          `${decidedBy.name}, ${dateTime(decidedAt)}`,
        ],
        declineReason !== null && [t('apology.declineReason'), declineReason],
      ]}
    />
  );
}

function ProposeDialog({ id, room, onClose }: { id: string; room: Room; onClose: () => void }) {
  const { t, say } = useTexts();
  const done = useDone(id);
  return (
    <FormDialog<Omit<Proposal, 'dueAt'>>
      title={t('apology.propose')}
      okText={t('apology.send')}
      intro={t('apology.intro')}
      onClose={onClose}
      onSend={({ by, reasonCode, reason }) => {
        const body = { dueAt: room.dueAt!, by, reasonCode, reason: typed(reason) ?? '' };
        return answer(api.POST('/api/dossiers/{id}/apology', { params: { path: { id } }, body }));
      }}
      onDone={() => done(t('apology.proposed'))}
    >
      <Form.Item name="by" label={t('apology.to')} rules={[{ required: true, message: t('apology.dateMissing') }]}>
        <Radio.Group className="people">
          {room.choices.map(({ by, to, adds }) => (
            <Radio key={by} value={by}>
              {t('leading.choice', { adds: say(adds), time: dateTime(to) })}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <ChoiceItem
        name="reasonCode"
        label={t('apology.reason')}
        missing={t('apology.codeMissing')}
        options={REASONS.map((value) => ({ value, label: t(`apology.reasons.${value}`) }))}
      />
      <TextItem name="reason" label={t('apology.words')} missing={t('task.reasonMissing')} max={1000} />
    </FormDialog>
  );
}

function SignDialog({ id, apology, onClose }: { id: string; apology: ApologyView; onClose: () => void }) {
  const { t } = useTexts();
  const done = useDone(id);
  return (
    <FormDialog<object>
      title={t('apology.signTitle', { time: dateTime(apology.to) })}
      okText={t('apology.sign')}
      intro={t('apology.signIntro')}
      onClose={onClose}
      onSend={() =>
        answer(
          api.POST('/api/dossiers/{id}/apology/sign', { params: { path: { id } }, body: { apologyId: apology.id } }),
        )
      }
      onDone={() => done(t('apology.signed', { time: dateTime(apology.to) }))}
    >
      <ApologyFacts apology={apology} />
    </FormDialog>
  );
}

function DeclineDialog({ id, apology, onClose }: { id: string; apology: ApologyView; onClose: () => void }) {
  const { t } = useTexts();
  const done = useDone(id);
  return (
    <FormDialog<{ reason: string }>
      title={t('apology.declineTitle')}
      okText={t('apology.decline')}
      onClose={onClose}
      onSend={({ reason }) => {
        const body = { apologyId: apology.id, reason: typed(reason) ?? '' };
        return answer(api.POST('/api/dossiers/{id}/apology/decline', { params: { path: { id } }, body }));
      }}
      onDone={() => done(t('apology.declined'))}
    >
      <TextItem
        name="reason"
        label={t('apology.declineReason')}
        missing={t('task.reasonMissing')}
        max={1000}
        autoFocus
      />
    </FormDialog>
  );
}

/** Says that it is done, and asks anew for all that tells of the dossier. */
function useDone(id: string): (words: string) => void {
  const client = useQueryClient();
  const notice = useNotice();
  return (words) => {
    notice.done(words);
    for (const queryKey of [['dossier', id], ['dossiers'], ['alerts'], ['alert-count'], ['leading']])
      void client.invalidateQueries({ queryKey });
  };
}
