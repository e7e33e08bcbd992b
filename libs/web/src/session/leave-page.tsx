import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { answer, api } from '../api/client.js';
import type { Answer } from '../api/types.js';
import { endOfDay, lastDay, startOfDay } from '../format/day-span.js';
import { dateOnly } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { DateInput, dayRule } from '../ui/date-input.js';
import { FormDialog } from '../ui/form-dialog.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useSession } from './session.js';

type Service = Answer<'/api/account/service', 'get'>;

const serviceQuery = queryOptions({
  queryKey: ['own-service'],
  queryFn: () => answer(api.GET('/api/account/service')),
});

interface Days {
  from: string;
  to?: string;
}

/** One's own absence, and who stands in meanwhile. */
export function LeavePage() {
  const { t } = useTexts();
  const service = useQuery(serviceQuery);
  return (
    <Page title={t('org.leave')}>
      <p>{t('org.leaveIntro')}</p>
      {service.isPending && <Loading />}
      {service.isError && <ProblemNotice error={service.error} onRetry={() => void service.refetch()} />}
      {service.data && (
        <>
          <Absences service={service.data} />
          <Posts service={service.data} />
        </>
      )}
    </Page>
  );
}

function useOwnChange() {
  const client = useQueryClient();
  return async <T,>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> => {
    try {
      return await answer(call);
    } finally {
      await client.invalidateQueries({ queryKey: ['own-service'] });
    }
  };
}

function DayFields() {
  const { t } = useTexts();
  const day = dayRule(t('org.dayWrong'));
  return (
    <>
      <Form.Item name="from" label={t('org.from')} rules={[{ required: true, message: t('org.missing') }, day]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="to" label={t('org.to')} rules={[{ required: true, message: t('org.missing') }, day]}>
        <DateInput />
      </Form.Item>
    </>
  );
}

function useSpan() {
  const { t } = useTexts();
  return (from: string, to: string | null): string =>
    to ? t('org.span', { from: dateOnly(from), to: lastDay(to) }) : t('org.spanOpen', { from: dateOnly(from) });
}

function Absences({ service }: { service: Service }) {
  const { t } = useTexts();
  const send = useOwnChange();
  const span = useSpan();
  const [dialog, setDialog] = useState<'new' | { end: string }>();
  const stop = (): void => setDialog(undefined);
  return (
    <section className="card">
      <h2>{t('org.absences')}</h2>
      {service.absences.length === 0 && <p className="sub">{t('org.noAbsences')}</p>}
      <ul className="org-list">
        {service.absences.map(({ id, startsAt, endsAt }) => (
          <li key={id}>
            <span>{span(startsAt, endsAt)}</span>
            <Button
              aria-label={`${t('org.endAbsence')}: ${span(startsAt, endsAt)}`}
              onClick={() => setDialog({ end: id })}
            >
              {t('org.endAbsence')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button onClick={() => setDialog('new')}>{t('org.recordAbsence')}</Button>
      </div>
      {dialog === 'new' && (
        <FormDialog<Days>
          title={t('org.recordAbsence')}
          okText={t('org.save')}
          onClose={stop}
          onSend={({ from, to }) =>
            send(
              api.POST('/api/account/absences', {
                body: { startsAt: startOfDay(from), endsAt: to && endOfDay(to) },
              }),
            )
          }
        >
          <DayFields />
        </FormDialog>
      )}
      {typeof dialog === 'object' && (
        <FormDialog
          title={t('org.endAbsence')}
          okText={t('org.endAbsence')}
          onClose={stop}
          onSend={() =>
            send(api.POST('/api/account/absences/{id}/end', { params: { path: { id: dialog.end } }, body: {} }))
          }
        />
      )}
    </section>
  );
}

function Posts({ service }: { service: Service }) {
  const { t, unitName, roleName } = useTexts();
  const { account } = useSession();
  const send = useOwnChange();
  const span = useSpan();
  const [dialog, setDialog] = useState<{ post: string } | { end: string }>();
  const posts = service.posts.filter((post) => post.inEffect);
  const stop = (): void => setDialog(undefined);
  return (
    <section className="card">
      <h2>{t('org.myPosts')}</h2>
      {posts.length === 0 && <p className="sub">{t('org.noPosts')}</p>}
      <ul className="org-list">
        {posts.map(({ id, role, unit }) => (
          <li key={id}>
            <span>
              {roleName(role)}, {unitName(unit)}
            </span>
            <Button
              aria-label={`${t('org.delegate')}: ${roleName(role)}, ${unitName(unit)}`}
              onClick={() => setDialog({ post: id })}
            >
              {t('org.delegate')}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{t('org.delegations')}</h3>
      {service.delegations.length === 0 && <p className="sub">{t('org.noDelegations')}</p>}
      <ul className="org-list">
        {service.delegations.map(({ id, role, unit, holder, delegate, validFrom, validTo }) => (
          <li key={id}>
            <span>
              {holder.name} → {delegate.name}
              <span className="sub">
                {roleName(role)}, {unitName(unit)} · {span(validFrom, validTo)}
              </span>
            </span>
            {holder.id === account.id && (
              <Button aria-label={`${t('org.endAbsence')}: ${delegate.name}`} onClick={() => setDialog({ end: id })}>
                {t('org.endAbsence')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {dialog && 'post' in dialog && <DelegateDialog postId={dialog.post} onClose={stop} />}
      {dialog && 'end' in dialog && (
        <FormDialog
          title={t('org.endAbsence')}
          okText={t('org.endAbsence')}
          onClose={stop}
          onSend={() =>
            send(api.POST('/api/account/delegations/{id}/end', { params: { path: { id: dialog.end } }, body: {} }))
          }
        />
      )}
    </section>
  );
}

function DelegateDialog({ postId, onClose }: { postId: string; onClose: () => void }) {
  const { t, roleName } = useTexts();
  const send = useOwnChange();
  const [q, setQ] = useState('');
  const colleagues = useQuery({
    queryKey: ['own-service', 'colleagues', postId, q],
    queryFn: () =>
      answer(api.GET('/api/account/posts/{id}/colleagues', { params: { path: { id: postId }, query: { q } } })),
  });
  return (
    <FormDialog<Days & { delegateId: string }>
      title={t('org.delegate')}
      okText={t('org.delegate')}
      onClose={onClose}
      onSend={({ delegateId, from, to }) =>
        send(
          api.POST('/api/account/posts/{id}/delegations', {
            params: { path: { id: postId } },
            body: { delegateId, validFrom: startOfDay(from), validTo: to && endOfDay(to) },
          }),
        )
      }
    >
      <Form.Item name="delegateId" label={t('org.delegateTo')} rules={[{ required: true, message: t('org.missing') }]}>
        <Select
          showSearch={{ filterOption: false, onSearch: setQ }}
          options={(colleagues.data?.items ?? []).map(({ id, name, roles, absent }) => ({
            value: id,
            label: `${name} (${roles.map(roleName).join(', ')}${absent ? ` · ${t('org.absent')}` : ''})`,
          }))}
        />
      </Form.Item>
      <DayFields />
    </FormDialog>
  );
}
