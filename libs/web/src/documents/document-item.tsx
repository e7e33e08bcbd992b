import { DownloadOutlined, EyeOutlined, SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { dateTime } from '../format/date-time.js';
import { fileSize } from '../format/file-size.js';
import { useTexts } from '../i18n/index.js';
import { type Attachment, type AttachmentFile, canBeShown, fileAddress } from './documents.api.js';

/** One file: what it is, what can be done with it, and what stood in its place before. */
export function DocumentItem(props: {
  attachment: Attachment;
  /** Name of the document it stands for. */
  standsFor: string | undefined;
  accept: string | undefined;
  onShow: (file: AttachmentFile) => void;
  onReplace: ((file: File) => void) | undefined;
}) {
  const { t } = useTexts();
  const { attachment, standsFor, accept, onShow, onReplace } = props;
  return (
    <li>
      <div className="print-line">
        <span>
          <strong className="file-name">{attachment.name}</strong>
          {standsFor && <span className="sub">{standsFor}</span>}
          <FileFacts file={attachment} />
        </span>
        <span className="file-actions">
          <FileActions file={attachment} onShow={onShow} />
          {onReplace && <Replace name={attachment.name} accept={accept} onReplace={onReplace} />}
        </span>
      </div>
      <details className="versions">
        <summary>
          {attachment.earlier.length > 0
            ? t('documents.earlier', { count: attachment.earlier.length })
            : t('documents.checksum')}
        </summary>
        <Checksum file={attachment} />
        {attachment.earlier.length > 0 && (
          <ul>
            {attachment.earlier.map((file) => (
              <li key={file.id}>
                <div className="print-line">
                  <span>
                    <span className="file-name">{file.name}</span>
                    <FileFacts file={file} />
                    <Checksum file={file} />
                  </span>
                  <span className="file-actions">
                    <FileActions file={file} onShow={onShow} />
                  </span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}

function FileFacts({ file: { version, sizeBytes, uploadedBy, uploadedAt } }: { file: AttachmentFile }) {
  const { t } = useTexts();
  return (
    <span className="sub">
      {t('documents.version', { n: version })} · {fileSize(sizeBytes)} ·{' '}
      {t('documents.by', { who: uploadedBy.name, time: dateTime(uploadedAt) })}
    </span>
  );
}

const Checksum = ({ file }: { file: AttachmentFile }) => (
  <span className="sub checksum">
    SHA-256: <code>{file.sha256}</code>
  </span>
);

function FileActions({ file, onShow }: { file: AttachmentFile; onShow: (file: AttachmentFile) => void }) {
  const { t } = useTexts();
  const named = { name: file.name, n: file.version };
  return (
    <>
      {canBeShown(file) && (
        <Button
          icon={<EyeOutlined aria-hidden="true" />}
          aria-label={t('documents.showNamed', named)}
          onClick={() => onShow(file)}
        >
          {t('documents.show')}
        </Button>
      )}
      <Button
        href={fileAddress(file.id)}
        download
        icon={<DownloadOutlined aria-hidden="true" />}
        aria-label={t('documents.saveNamed', named)}
      >
        {t('documents.save')}
      </Button>
    </>
  );
}

function Replace(props: { name: string; accept: string | undefined; onReplace: (file: File) => void }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const label = t('documents.replaceNamed', { name: props.name });
  return (
    <>
      <Button icon={<SwapOutlined aria-hidden="true" />} aria-label={label} onClick={() => input.current?.click()}>
        {t('documents.replace')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={props.accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) props.onReplace(file);
          target.value = '';
        }}
      />
    </>
  );
}
