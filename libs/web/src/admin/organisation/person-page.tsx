import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { dateOnly } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { Facts } from '../../ui/facts.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useNotice } from '../../ui/use-notice.js';
import { Changes } from './changes.js';
import { changes, personQuery, useSend, type Person } from './organisation.api.js';
import { AppointDialog, PasswordDialog, type Issued } from './person-dialogs.js';
import { useVocabulary } from './use-vocabulary.js';

/** One person: what is known, the account, the posts, and what was changed. */
export function PersonPage() {
  const { t } = useTexts();
  const { personId } = useParams({ from: '/signed-in/admin/people/$personId' });
  const person = useQuery(personQuery(personId));
  const [editing, setEditing] = useState(false);
  if (person.isPending) return <Loading />;
  if (!person.data) return <ProblemNotice error={person.error} onRetry={() => void person.refetch()} />;
  const { name, email, phone } = person.data;
  return (
    <Page title={name} extra={<Button onClick={() => setEditing(true)}>{t('org.edit')}</Button>}>
      <section className="card">
        <Facts
          facts={[
            [t('org.email'), email],
            [t('org.phone'), phone],
          ]}
        />
        <Account person={person.data} />
      </section>
      <Posts person={person.data} />
      <Changes of="people" id={personId} />
      {editing && <EditDialog person={person.data} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function EditDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTexts();
  const send = useSend();
  return (
    <FormDialog<{ name: string; email: string | null; phone: string | null }>
      title={t('org.edit')}
      okText={t('org.save')}
      initial={{ name: person.name, email: person.email, phone: person.phone }}
      onClose={onClose}
      onSend={({ name, email, phone }) =>
        send(
          changes.changePerson(person.id, {
            ...{ name, email: email ?? '', phone: phone ?? '', version: person.version },
          }),
        )
      }
    >
      <Form.Item
        name="name"
        label={t('org.fullName')}
        rules={[{ required: true, whitespace: true, message: t('org.missing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="email" label={t('org.email')}>
        <Input type="email" maxLength={200} />
      </Form.Item>
      <Form.Item name="phone" label={t('org.phone')}>
        <Input inputMode="tel" maxLength={25} />
      </Form.Item>
    </FormDialog>
  );
}

function Account({ person }: { person: Person }) {
  const { t } = useTexts();
  const send = useSend();
  const notice = useNotice();
  const [giving, setGiving] = useState(false);
  const [issued, setIssued] = useState<Issued>();
  const [asked, setAsked] = useState<{ text: string; danger: boolean; change: () => Promise<unknown> }>();
  const { id, account } = person;
  const button = (text: string, change: () => Promise<unknown>, danger = false) => (
    <Button danger={danger} onClick={() => setAsked({ text, danger, change })}>
      {text}
    </Button>
  );
  const dialog = issued && <PasswordDialog issued={issued} onClose={() => setIssued(undefined)} />;
  if (!account)
    return (
      <>
        <div className="actions">
          <span>{t('org.noAccount')}</span>
          <Button onClick={() => setGiving(true)}>{t('org.giveAccount')}</Button>
        </div>
        {giving && (
          <FormDialog<{ username: string }, Issued>
            title={t('org.giveAccount')}
            okText={t('org.giveAccount')}
            onClose={() => setGiving(false)}
            onSend={({ username }) => send(changes.giveAccount(id, { username, isAdmin: false }))}
            onDone={setIssued}
          >
            <Form.Item
              name="username"
              label={t('org.username')}
              rules={[{ required: true, message: t('org.missing') }]}
            >
              <Input maxLength={60} autoCapitalize="none" spellCheck={false} />
            </Form.Item>
          </FormDialog>
        )}
        {dialog}
      </>
    );
  const { username, isAdmin, disabledAt, lockedUntil } = account;
  return (
    <>
      <Facts
        facts={[
          [
            t('org.account'),
            [username, isAdmin && t('org.admin'), disabledAt && t('org.disabled')].filter(Boolean).join(' · '),
          ],
        ]}
      />
      <div className="actions">
        {!disabledAt && button(t('org.resetPassword'), async () => setIssued(await send(changes.resetPassword(id))))}
        {lockedUntil && button(t('org.unlock'), () => send(changes.unlock(id)))}
        {button(isAdmin ? t('org.unsetAdmin') : t('org.setAdmin'), () => send(changes.setAdministrator(id, !isAdmin)))}
        {disabledAt
          ? button(t('org.enable'), () => send(changes.enable(id)))
          : button(t('org.disable'), () => send(changes.disable(id)), true)}
      </div>
      {asked && (
        <FormDialog
          title={asked.text}
          okText={asked.text}
          danger={asked.danger}
          intro={`${person.name} (${username})`}
          onClose={() => setAsked(undefined)}
          onSend={asked.change}
          onDone={() => notice.done(t('org.saved'))}
        />
      )}
      {dialog}
    </>
  );
}

function Posts({ person }: { person: Person }) {
  const { t, unitName } = useTexts();
  const { postName } = useVocabulary();
  const send = useSend();
  const [dialog, setDialog] = useState<'appoint' | { end: string }>();
  const stop = (): void => setDialog(undefined);
  return (
    <section className="card">
      <h2>{t('org.post')}</h2>
      {person.service.posts.length === 0 && <p className="sub">{t('org.nobody')}</p>}
      <ul className="org-list">
        {person.service.posts.map(({ id, role, unit, validFrom, validTo }) => (
          <li key={id}>
            <span>
              {postName(role)}, {unitName(unit)}
              <span className="sub">
                {t('org.spanOpen', { from: dateOnly(validFrom) })}
                {validTo && ` · ${t('org.ended')} ${dateOnly(validTo)}`}
              </span>
            </span>
            {!validTo && (
              <Button
                aria-label={`${t('org.endPost')}: ${postName(role)}, ${unitName(unit)}`}
                onClick={() => setDialog({ end: id })}
              >
                {t('org.endPost')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button onClick={() => setDialog('appoint')}>{t('org.appoint')}</Button>
      </div>
      {dialog === 'appoint' && <AppointDialog personId={person.id} onClose={stop} />}
      {typeof dialog === 'object' && (
        <FormDialog
          title={t('org.endPost')}
          okText={t('org.endPost')}
          danger
          onClose={stop}
          onSend={() => send(changes.endPost(dialog.end))}
        />
      )}
    </section>
  );
}
