import { InboxOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { fileSize } from '../../format/file-size.js';
import { useTexts } from '../../i18n/index.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Findings, Gaps } from './findings.js';
import { type ImportOutcome, useImport } from './procedures-admin.api.js';

/** Brings a procedure in: choose the .zip, read what is found, publish. */
export function ImportPage() {
  const { t } = useTexts();
  const [file, setFile] = useState<File>();
  const check = useImport();
  const publish = useImport();
  const choose = (chosen: File | undefined): void => {
    if (!chosen) return;
    setFile(chosen);
    publish.reset();
    check.mutate({ file: chosen, dryRun: true });
  };
  const outcome = publish.data ?? check.data;
  return (
    <Page
      title={t('adminProcedures.importTitle')}
      above={
        <Link to="/admin/procedures" className="back">
          {t('adminProcedures.backToList')}
        </Link>
      }
    >
      <section className="card">
        <p>{t('adminProcedures.importIntro')}</p>
        <Drop file={file} onChoose={choose} />
      </section>
      {check.isPending && <Loading rows={3} />}
      {check.isError && <ProblemNotice error={check.error} />}
      {publish.isError && <ProblemNotice error={publish.error} />}
      {file && outcome && !check.isPending && (
        <Outcome
          outcome={outcome}
          published={publish.isSuccess}
          busy={publish.isPending}
          onPublish={() => publish.mutate({ file, dryRun: false })}
        />
      )}
    </Page>
  );
}

/** A place to drop a file on, which is also a button for those who do not drop. */
function Drop(props: { file: File | undefined; onChoose: (file: File | undefined) => void }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { file, onChoose } = props;
  return (
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onChoose(event.dataTransfer.files[0]);
      }}
    >
      <InboxOutlined aria-hidden="true" />
      <p>{file ? `${file.name} · ${fileSize(file.size)}` : t('adminProcedures.dropHere')}</p>
      <Button onClick={() => input.current?.click()}>
        {file ? t('adminProcedures.chooseOther') : t('adminProcedures.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".zip,application/zip"
        aria-label={t('adminProcedures.choose')}
        onChange={({ target }) => {
          onChoose(target.files?.[0]);
          target.value = '';
        }}
      />
    </div>
  );
}

function Outcome(props: { outcome: ImportOutcome; published: boolean; busy: boolean; onPublish: () => void }) {
  const { t, say, unitName } = useTexts();
  const { outcome, published, busy, onPublish } = props;
  const { status, code, names, version, findings, gaps } = outcome;
  return (
    <section className="card" aria-labelledby="import-outcome" aria-live="polite">
      <h2 id="import-outcome">
        {names ? say(names) : t('adminProcedures.unknownProcedure')} {code && <span className="sub">{code}</span>}
      </h2>
      {status === 'refused' && (
        <Alert type="error" showIcon title={t('adminProcedures.refused', { count: findings.length })} />
      )}
      {status === 'same' && <Alert type="info" showIcon title={t('adminProcedures.same', { version })} />}
      {status === 'new' && (
        <Alert
          type="success"
          showIcon
          title={published ? t('adminProcedures.published', { version }) : t('adminProcedures.wouldBe', { version })}
        />
      )}
      {findings.length > 0 && <Findings findings={findings} />}
      {gaps.map(({ agency, gaps: missing }) => (
        <div key={agency.id}>
          <h3>{t('adminProcedures.gapsAt', { agency: unitName(agency) })}</h3>
          <Gaps gaps={missing} />
        </div>
      ))}
      <div className="actions">
        {status === 'new' && !published && (
          <Button type="primary" loading={busy} onClick={onPublish}>
            {t('adminProcedures.publish', { version })}
          </Button>
        )}
        {code && (published || status === 'same') && (
          <Link to="/admin/procedures/$code" params={{ code }}>
            {t('adminProcedures.openAndActivate')}
          </Link>
        )}
      </div>
    </section>
  );
}
