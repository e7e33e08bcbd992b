import type { Dossier } from '../api/types.js';
import { Documents } from '../documents/documents.js';
import { useTexts } from '../i18n/index.js';
import { PrintedPapers } from '../papers/printed-papers.js';

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
              {state === 'lookedUp' && <span className="sub">{t('intake.lookedUpAt', { where: note ?? '' })}</span>}
              {state === 'missing' && (
                <span className="sub missing">{t('intake.paperMissing', { reason: note ?? '' })}</span>
              )}
              {(state === 'received' || state === 'returned') && (
                <span className="sub">
                  {copyType && `${t(`copyType.${copyType}`)} · `}
                  {t('field.quantity')}: {quantity}
                  {state === 'returned' && ` · ${t('dossier.returnedPaper')}`}
                </span>
              )}
              {note && (state === 'received' || state === 'returned') && <span className="sub">{note}</span>}
            </li>
          ))}
        </ul>
      </section>
      <Documents dossier={dossier} />
    </>
  );
}
