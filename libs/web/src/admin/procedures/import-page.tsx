import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { FileDrop } from '../file-drop.js';
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
        <FileDrop
          file={file}
          accept=".zip,application/zip"
          texts={{
            dropHere: t('adminProcedures.dropHere'),
            choose: t('adminProcedures.choose'),
            chooseOther: t('adminProcedures.chooseOther'),
          }}
          onChoose={choose}
        />
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
