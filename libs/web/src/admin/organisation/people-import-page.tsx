import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { FileDrop } from '../file-drop.js';
import { Table } from '../table.js';
import { changes, type PeopleImport, useSend } from './organisation.api.js';
import { passwordList, SAMPLE } from './people-file.js';
import { useVocabulary } from './use-vocabulary.js';

/** Takes a whole table of people in: choose the file, read what is found, add everybody at once. */
export function PeopleImportPage() {
  const { t } = useTexts();
  const send = useSend();
  const [file, setFile] = useState<File>();
  const check = useMutation({
    mutationFn: async (chosen: File) => {
      const csv = await textOf(chosen);
      return csv === undefined ? undefined : send(changes.importPeople({ csv, confirm: false }));
    },
  });
  const add = useMutation({
    mutationFn: async (chosen: File) => send(changes.importPeople({ csv: (await textOf(chosen))!, confirm: true })),
  });
  const choose = (chosen: File | undefined): void => {
    if (!chosen) return;
    setFile(chosen);
    add.reset();
    check.mutate(chosen);
  };
  const found = add.data ?? check.data;
  return (
    <Page
      title={t('org.import.title')}
      above={
        <Link to="/admin/people" className="back">
          {t('org.people')}
        </Link>
      }
    >
      <section className="card">
        <p>{t('org.import.intro')}</p>
        <p>
          <a href={asFile(SAMPLE)} download="nhan-su.csv">
            {t('org.import.sample')}
          </a>
        </p>
        {!add.data && (
          <FileDrop
            file={file}
            accept=".csv,text/csv"
            texts={{
              dropHere: t('org.import.dropHere'),
              choose: t('org.import.choose'),
              chooseOther: t('org.import.chooseOther'),
            }}
            onChoose={choose}
          />
        )}
      </section>
      <div aria-live="polite">
        {check.isPending && <Loading rows={3} />}
        {check.isError && <ProblemNotice error={check.error} />}
        {check.isSuccess && !check.data && <Alert type="error" showIcon title={t('org.import.unreadable')} />}
        {add.isError && <ProblemNotice error={add.error} />}
        {file && found && !check.isPending && (
          <Found found={found} busy={add.isPending} onAdd={() => add.mutate(file)} />
        )}
      </div>
    </Page>
  );
}

function Found({ found, busy, onAdd }: { found: PeopleImport; busy: boolean; onAdd: () => void }) {
  const { t, say } = useTexts();
  const { done, faults, people } = found;
  const count = people.length;
  if (faults.length > 0)
    return (
      <section className="card">
        <Alert type="error" showIcon title={t('org.import.faults', { count: faults.length })} />
        <ul className="papers">
          {faults.map(({ line, column, message }) => (
            <li key={`${line} ${column} ${message.en}`}>
              <strong>{t('org.import.line', { line })}</strong> {say(message)}
            </li>
          ))}
        </ul>
      </section>
    );
  if (count === 0) return <Alert type="warning" showIcon title={t('org.import.empty')} />;
  return (
    <>
      {done ? (
        <Alert type="success" showIcon title={t('org.import.done', { count })} description={t('org.import.once')} />
      ) : (
        <Alert type="success" showIcon title={t('org.import.ready', { count })} />
      )}
      <div className="actions">
        {done ? (
          <a href={asFile(passwordList(people))} download="mat-khau.csv">
            {t('org.import.download')}
          </a>
        ) : (
          <Button type="primary" loading={busy} onClick={onAdd}>
            {t('org.import.add', { count })}
          </Button>
        )}
      </div>
      <People people={people} done={done} />
    </>
  );
}

function People({ people, done }: { people: PeopleImport['people']; done: boolean }) {
  const { t, say } = useTexts();
  const { postName } = useVocabulary();
  return (
    <Table
      label={t('org.people')}
      headings={[t('org.fullName'), t('org.post'), done ? t('org.import.password') : t('org.username')]}
      rows={people.map(({ line, name, username, posts, password }) => ({
        key: String(line),
        cells: [
          <strong>{name}</strong>,
          posts.map(({ unit, role }) => (
            <span key={`${unit.en} ${role}`} className="sub">
              {postName(role)}, {say(unit)}
            </span>
          )),
          <>
            {username}
            {password && <span className="sub one-time-password">{password}</span>}
          </>,
        ],
      }))}
    />
  );
}

const asFile = (csv: string): string => `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;

/** The file as text; undefined when it is no UTF-8. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
