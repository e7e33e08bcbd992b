import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Alert } from '../api/types.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { ExtendDialog } from '../leading/extend-dialog.js';
import { PersonDialog } from '../task/person-dialog.js';
import { DeadlineTag } from '../ui/deadline-tag.js';
import { useNotice } from '../ui/use-notice.js';
import { useAlertCommand } from './alerts.api.js';
import { RemindDialog } from './remind-dialog.js';
import { toldOnce } from './told.js';

/**
 * One alert: what is late, where, since when, who has been told and who is next; and what can be done at once.
 * @param props `brief`: without the ladder, for beside a table
 */
export function AlertCard({ alert, brief }: { alert: Alert; brief?: boolean }) {
  const { t, say, unitName, stepName } = useTexts();
  const { dossier, task } = alert;
  const Heading = brief ? 'h3' : 'h2';
  return (
    <li className={`alert alert-${alert.severity}`}>
      <div className="alert-head">
        <DeadlineTag state={alert.severity} remaining={alert.remaining} dueAt={alert.dueAt} />
        <Heading>
          {task ? (
            <Link to="/tasks/$taskId" params={{ taskId: task.id }} search={{}}>
              {stepName(task)}
            </Link>
          ) : (
            t('alerts.wholeDossier')
          )}
        </Heading>
      </div>
      <p>
        <Link to="/dossiers/$dossierId" params={{ dossierId: dossier.id }} className="code">
          {dossier.code}
        </Link>{' '}
        · {dossier.applicantName} · {say(dossier.procedureName)}
      </p>
      <p>
        {t('alerts.where', { unit: unitName(alert.unit) })}
        {' · '}
        {t('alerts.holder', { who: alert.assignee?.name ?? t('state.unassigned') })}
        {' · '}
        <span className="sub">{t('alerts.since', { time: dateTime(alert.since) })}</span>
      </p>
      {alert.asksForApology && alert.state !== 'closed' && (
        <p>
          {t('alerts.asksForApology')}{' '}
          <Link to="/dossiers/$dossierId" params={{ dossierId: dossier.id }}>
            {t('alerts.toApology')}
          </Link>
        </p>
      )}
      {!brief && <Ladder alert={alert} />}
      <Actions alert={alert} />
    </li>
  );
}

function Ladder({ alert }: { alert: Alert }) {
  const { t, say, unitName } = useTexts();
  const { told, next, lastAnswer } = alert;
  return (
    <div className="ladder">
      {told.length === 0 && <p className="sub">{t('alerts.nobodyTold')}</p>}
      {told.length > 0 && (
        <>
          <p className="ladder-title">{t('alerts.told')}</p>
          <ol>
            {toldOnce(told).map(({ name, unit, at, channels }) => (
              <li key={`${name} ${at}`}>
                {t('alerts.toldLine', {
                  who: unit ? `${name} (${unitName(unit)})` : name,
                  time: dateTime(at),
                  channel: channels.map((channel) => t(`alerts.channel.${channel}`)).join(', '),
                })}
              </li>
            ))}
          </ol>
        </>
      )}
      {lastAnswer && (
        <p>{t(`alerts.answeredBy.${lastAnswer.answer}`, { who: lastAnswer.by, time: dateTime(lastAnswer.at) })}</p>
      )}
      <p className="sub">
        {next ? t('alerts.next', { time: dateTime(next.at), who: say(next.who) }) : t('alerts.noNext')}
      </p>
    </div>
  );
}

function Actions({ alert }: { alert: Alert }) {
  const { t } = useTexts();
  const notice = useNotice();
  const command = useAlertCommand(alert);
  const [asking, setAsking] = useState<'remind' | 'reassign' | 'extend'>();
  const run = (what: Parameters<typeof command.mutate>[0], done: string): void =>
    command.mutate(what, {
      onSuccess: () => notice.done(done),
      onError: (error) => notice.refused(error),
      onSettled: () => setAsking(undefined),
    });
  return (
    <div className="actions">
      {alert.canAcknowledge && (
        <Button
          type="primary"
          loading={command.isPending && !asking}
          onClick={() => run({ kind: 'acknowledge' }, t('alerts.acknowledgeDone'))}
        >
          {t('alerts.acknowledge')}
        </Button>
      )}
      {alert.canRemind && <Button onClick={() => setAsking('remind')}>{t('alerts.remind')}</Button>}
      {alert.canReassign && alert.task && <Button onClick={() => setAsking('reassign')}>{t('alerts.reassign')}</Button>}
      {alert.canExtend && alert.task && <Button onClick={() => setAsking('extend')}>{t('leading.extend')}</Button>}
      {asking === 'extend' && alert.task && (
        <ExtendDialog taskId={alert.task.id} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'remind' && (
        <RemindDialog
          busy={command.isPending}
          onCancel={() => setAsking(undefined)}
          onSend={(message) => run({ kind: 'remind', message }, t('alerts.remindDone'))}
        />
      )}
      {asking === 'reassign' && alert.task && (
        <PersonDialog
          taskId={alert.task.id}
          title={t('alerts.reassign')}
          withReason
          busy={command.isPending}
          onCancel={() => setAsking(undefined)}
          onChoose={({ accountId, name, reason }) =>
            run({ kind: 'reassign', accountId, reason }, t('alerts.reassignDone', { who: name }))
          }
        />
      )}
    </div>
  );
}
