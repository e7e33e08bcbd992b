import { Alert } from 'antd';
import { useState } from 'react';
import type { Dossier } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import type { AttachmentFile } from './documents.api.js';
import { DocumentItem } from './document-item.js';
import { DropZone } from './drop-zone.js';
import { Preview } from './preview.js';
import { useSending } from './use-sending.js';

/** Files of a dossier with their versions; to be looked at, saved, added and replaced. */
export function Documents({ dossier }: { dossier: Dossier }) {
  const { t, say } = useTexts();
  const [shown, setShown] = useState<AttachmentFile>();
  const { send, sendingNow, refused, limits } = useSending(dossier.id);
  const mayAdd = dossier.actions.includes('attach');
  const names = new Map(dossier.documents.map(({ key, name }) => [key, say(name)]));
  return (
    <section aria-labelledby="attached">
      <h2 id="attached">{t('documents.title')}</h2>
      {dossier.attachments.length === 0 && <p className="sub">{t('documents.empty')}</p>}
      <ul className="papers">
        {dossier.attachments.map((attachment) => (
          <DocumentItem
            key={attachment.id}
            attachment={attachment}
            standsFor={attachment.documentKey === null ? undefined : names.get(attachment.documentKey)}
            accept={limits?.endings.map((ending) => `.${ending}`).join(',')}
            onShow={setShown}
            onReplace={
              mayAdd && sendingNow === undefined ? (file) => void send([{ file, replaces: attachment.id }]) : undefined
            }
          />
        ))}
      </ul>
      {refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('documents.refused')}
          description={
            <ul className="refused-files">
              {refused.map(({ name, why }) => (
                <li key={name}>
                  <strong>{name}</strong>: {why}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {mayAdd && (
        <DropZone
          sendingNow={sendingNow}
          limits={limits}
          onFiles={(files) => void send(files.map((file) => ({ file })))}
        />
      )}
      {shown && <Preview file={shown} onClose={() => setShown(undefined)} />}
    </section>
  );
}
