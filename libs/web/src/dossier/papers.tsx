import { DownloadOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import type { Dossier } from '../api/types.js';
import { dateTime } from '../format/date-time.js';
import { fileSize } from '../format/file-size.js';
import { useTexts } from '../i18n/index.js';
import { PrintedPapers } from '../papers/printed-papers.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useNotice } from '../ui/use-notice.js';
import { useUpload } from './dossiers.api.js';

/** Papers handed in, and files attached. */
export function Papers({ dossier }: { dossier: Dossier }) {
  const { t, say } = useTexts();
  return (
    <>
      <PrintedPapers dossierId={dossier.id} />
      <section aria-labelledby="received">
        <h2 id="received">{t('dossier.papersReceived')}</h2>
        {dossier.documents.length === 0 && <p className="sub">{t('dossier.noPapers')}</p>}
        <ul className="papers">
          {dossier.documents.map(({ key, name, copyType, quantity, note, state }) => (
            <li key={key}>
              <strong>{say(name)}</strong>
              {state === 'missing' ? (
                <span className="sub missing">{t('intake.paperMissing', { reason: note ?? '' })}</span>
              ) : (
                <span className="sub">
                  {copyType && `${t(`copyType.${copyType}`)} · `}
                  {t('field.quantity')}: {quantity}
                  {state === 'returned' && ` · ${t('dossier.returnedPaper')}`}
                </span>
              )}
              {note && state !== 'missing' && <span className="sub">{note}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="attached">
        <h2 id="attached">{t('dossier.attachments')}</h2>
        {dossier.attachments.length === 0 && <p className="sub">{t('dossier.noAttachments')}</p>}
        <ul className="papers">
          {dossier.attachments.map(({ id, name, sizeBytes, uploadedAt }) => (
            <li key={id}>
              <a
                href={`/api/attachments/${encodeURIComponent(id)}`}
                download
                aria-label={t('dossier.download', { name })}
              >
                <DownloadOutlined aria-hidden="true" /> {name}
              </a>
              <span className="sub">
                {fileSize(sizeBytes)} · {dateTime(uploadedAt)}
              </span>
            </li>
          ))}
        </ul>
        {dossier.actions.includes('attach') && <Upload dossierId={dossier.id} />}
      </section>
    </>
  );
}

function Upload({ dossierId }: { dossierId: string }) {
  const { t } = useTexts();
  const notice = useNotice();
  const upload = useUpload(dossierId);
  const chooser = useRef<HTMLInputElement>(null);
  const send = (file: File | undefined): void => {
    if (!file) return;
    upload.mutate(file, { onSuccess: () => notice.done(t('dossier.uploaded', { name: file.name })) });
    if (chooser.current) chooser.current.value = '';
  };
  return (
    <div className="upload">
      {upload.isError && <ProblemNotice error={upload.error} />}
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t('dossier.upload')}
        onChange={({ target }) => send(target.files?.[0])}
      />
      <Button
        icon={<PaperClipOutlined aria-hidden="true" />}
        loading={upload.isPending}
        onClick={() => chooser.current?.click()}
      >
        {upload.isPending ? t('dossier.uploading', { name: upload.variables.name }) : t('dossier.upload')}
      </Button>
    </div>
  );
}
