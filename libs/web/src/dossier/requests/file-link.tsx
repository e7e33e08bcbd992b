import { PaperClipOutlined } from '@ant-design/icons';
import type { Dossier } from '../../api/types.js';
import { fileAddress } from '../../documents/documents.api.js';
import { useTexts } from '../../i18n/index.js';

type Files = Pick<Dossier, 'attachments'>;

/** A file that a request or a reply refers to, also when a newer version has taken its place. */
export function FileLink({ id, dossier }: { id: string; dossier: Files | undefined }) {
  const { t } = useTexts();
  const all = dossier?.attachments.flatMap((file) => [file, ...file.earlier]) ?? [];
  const name = all.find((file) => file.id === id)?.name ?? t('requests.file');
  return (
    <a href={fileAddress(id, 'inline')} target="_blank" rel="noopener" aria-label={t('requests.openFile', { name })}>
      <PaperClipOutlined aria-hidden="true" /> {name}
    </a>
  );
}

/** Several of them. */
export function FileLinks({ ids, dossier }: { ids: readonly string[]; dossier: Files | undefined }) {
  if (ids.length === 0) return null;
  return (
    <span className="file-links">
      {ids.map((id) => (
        <FileLink key={id} id={id} dossier={dossier} />
      ))}
    </span>
  );
}
