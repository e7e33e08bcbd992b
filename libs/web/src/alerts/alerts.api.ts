import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AlertsSearch } from '../app/search-params.js';
import { answer, api } from '../api/client.js';
import type { Alert, AlertPage } from '../api/types.js';

/** How many alerts are open; the same number the list's total gives. */
export const alertCountQuery = queryOptions({
  queryKey: ['alert-count'],
  queryFn: async () => (await answer(api.GET('/api/alerts/count'))).count,
});

/** One page of alerts as the server has it now. */
export const fetchAlerts = ({ state, cursor }: AlertsSearch): Promise<AlertPage> =>
  answer(api.GET('/api/alerts', { params: { query: { state: state ?? 'open', cursor } } }));

/** One page of alerts. */
export const alertsQuery = (search: AlertsSearch) =>
  queryOptions({
    queryKey: ['alerts', search],
    queryFn: () => fetchAlerts(search),
    // Cards must not move while somebody acts on one; the banner brings the news.
    staleTime: Infinity,
    refetchOnMount: 'always',
    placeholderData: keepPreviousData,
  });

type Command =
  | { kind: 'acknowledge' }
  | { kind: 'remind'; message?: string }
  | { kind: 'reassign'; accountId: string; reason: string };

const send = ({ id, version, task }: Alert, command: Command): Promise<unknown> => {
  const params = { path: { id } };
  switch (command.kind) {
    case 'acknowledge':
      return answer(api.POST('/api/alerts/{id}/acknowledge', { params, body: { version } }));
    case 'remind':
      return answer(api.POST('/api/alerts/{id}/remind', { params, body: { version, message: command.message } }));
    case 'reassign': {
      const { accountId, reason } = command;
      return answer(
        api.POST('/api/alerts/{id}/reassign', {
          params,
          body: { version, taskVersion: task?.version ?? 1, accountId, reason },
        }),
      );
    }
  }
};

/** Acts on an alert; the list and the bell follow at once. */
export function useAlertCommand(alert: Alert) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: Command) => send(alert, command),
    // Not awaited: an answered alert leaves the list, and with its card would go the word that it was answered.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['alerts'] });
      void client.invalidateQueries({ queryKey: ['alert-count'] });
    },
  });
}
