import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTexts } from '../i18n/index.js';
import { megabytes } from './use-sending.js';

/** A place to drop files on, which is also a button for those who do not drop. */
export function DropZone(props: {
  sendingNow: string | undefined;
  limits: { maxBytes: number; endings: string[] } | undefined;
  onFiles: (files: File[]) => void;
}) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { sendingNow, limits, onFiles } = props;
  const take = (files: FileList | null): void => {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0 && sendingNow === undefined) onFiles(chosen);
  };
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
        take(event.dataTransfer.files);
      }}
    >
      <InboxOutlined aria-hidden="true" />
      <p role="status">{sendingNow ? t('documents.sending', { name: sendingNow }) : t('documents.dropHere')}</p>
      <Button loading={sendingNow !== undefined} onClick={() => input.current?.click()}>
        {t('documents.choose')}
      </Button>
      {limits && (
        <p className="sub">
          {t('documents.limits', { most: megabytes(limits.maxBytes), kinds: kindsOf(limits.endings) })}
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={limits?.endings.map((ending) => `.${ending}`).join(',')}
        aria-label={t('documents.choose')}
        onChange={({ target }) => {
          take(target.files);
          target.value = '';
        }}
      />
    </div>
  );
}

/** Two spellings of one kind are told once. */
const kindsOf = (endings: string[]): string =>
  endings
    .filter((ending) => ending !== 'jpeg' && ending !== 'tiff')
    .map((ending) => ending.toUpperCase())
    .join(', ');
