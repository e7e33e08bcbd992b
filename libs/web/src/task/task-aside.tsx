import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Task } from '../api/types.js';
import { dossierQuery } from '../dossier/dossiers.api.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { DeadlineTag } from '../ui/deadline-tag.js';
import { Facts } from '../ui/facts.js';

/** The dossier beside the task; what the task itself knows is there at once, the rest follows. */
export function TaskAside({ task }: { task: Task }) {
  const { t, say, unitName } = useTexts();
  const { id, code, applicantName, procedureName } = task.dossier;
  const dossier = useQuery(dossierQuery(id)).data;
  return (
    <aside className="card column-side" aria-labelledby="dossier">
      <h2 id="dossier">{t('task.dossier')}</h2>
      <p className="code code-large">{code}</p>
      {dossier && <p className="sentence">{say(dossier.statusSentence)}</p>}
      {dossier && (
        <DeadlineTag
          state={dossier.clock.state}
          remaining={{ text: dossier.clock.remainingText }}
          dueAt={dossier.clock.dueAt}
        />
      )}
      <Facts
        facts={[
          [t('field.owner'), applicantName],
          [t('field.procedure'), say(procedureName)],
          [t('field.receivedAt'), dateTime(dossier?.receivedAt)],
          [t('field.promisedAt'), dateTime(dossier?.promisedAt)],
          [t('field.unit'), unitName(task.unit)],
          [t('field.opened'), dateTime(task.openedAt)],
        ]}
      />
      <Link className="more" to="/dossiers/$dossierId" params={{ dossierId: id }}>
        {t('task.openDossier')}
      </Link>
    </aside>
  );
}
