import { useTexts } from '../i18n/index.js';
import { DropArea } from '../ui/drop-area.js';
import { megabytes } from './use-sending.js';

/** Takes files to send, one after the other; none while some are under way. */
export function DropZone(props: {
  sendingNow: string | undefined;
  limits: { maxBytes: number; endings: string[] } | undefined;
  onFiles: (files: File[]) => void;
}) {
  const { t } = useTexts();
  const { sendingNow, limits, onFiles } = props;
  const take = (chosen: File[]): void => {
    if (chosen.length > 0 && sendingNow === undefined) onFiles(chosen);
  };
  return (
    <DropArea
      multiple
      accept={limits?.endings.map((ending) => `.${ending}`).join(',')}
      label={t('documents.choose')}
      button={t('documents.choose')}
      busy={sendingNow !== undefined}
      onFiles={take}
      below={
        limits && (
          <p className="sub">
            {t('documents.limits', { most: megabytes(limits.maxBytes), kinds: kindsOf(limits.endings) })}
          </p>
        )
      }
    >
      <p role="status">{sendingNow ? t('documents.sending', { name: sendingNow }) : t('documents.dropHere')}</p>
    </DropArea>
  );
}

/** Two spellings of one kind are told once. */
const kindsOf = (endings: string[]): string =>
  endings
    .filter((ending) => ending !== 'jpeg' && ending !== 'tiff')
    .map((ending) => ending.toUpperCase())
    .join(', ');
