import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../i18n/index.js';
import { taskQuery } from '../task/task.api.js';
import { useNotice } from '../ui/use-notice.js';
import { useEvents } from './live.js';

/** Shows a leader's reminder at once to whoever holds the step, with the way to it. */
export function Reminders() {
  const { t } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  useEvents('tasks.reminded', (taskId) => {
    void client
      .fetchQuery({ ...taskQuery(taskId), staleTime: 0 })
      .then(({ name, dossier }) =>
        notice.remind(t('live.reminded', { step: name }), {
          detail: t('live.remindedDossier', { code: dossier.code }),
          open: () => void navigate({ to: '/tasks/$taskId', params: { taskId } }),
        }),
      )
      .catch(() => undefined); // The step is no longer theirs.
  });
  return null;
}
