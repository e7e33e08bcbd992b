import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer, Body } from '../../api/types.js';

/** What was asked of others in a dossier, and what came of it. */
export type Requests = Answer<'/api/dossiers/{id}/requests', 'get'>;
export type Supplement = Requests['supplements'][number];
export type Consultation = Requests['consultations'][number];
export type WithdrawBody = Body<'/api/dossiers/{id}/withdraw', 'post'>;

export const requestsQuery = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'requests'],
    queryFn: (): Promise<Requests> =>
      answer(api.GET('/api/dossiers/{id}/requests', { params: { path: { id: dossierId } } })),
  });

/** Whether it may be withdrawn now, and the withdrawal there was. */
export const withdrawalQuery = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'withdrawal'],
    queryFn: () => answer(api.GET('/api/dossiers/{id}/withdrawal', { params: { path: { id: dossierId } } })),
  });

/** Takes the dossier back for its applicant. */
export function useWithdraw(dossierId: string) {
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: (body: WithdrawBody) =>
      answer(api.POST('/api/dossiers/{id}/withdraw', { params: { path: { id: dossierId } }, body })),
    onSettled: () =>
      Promise.all(['dossier', 'dossiers', 'tasks', 'task'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  return mutateAsync;
}

/** Reminds a unit of its reply. */
export function useChase(dossierId: string) {
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: ({ id, message }: { id: string; message?: string }) =>
      answer(api.POST('/api/consultations/{id}/chase', { params: { path: { id } }, body: message ? { message } : {} })),
    onSettled: () => client.invalidateQueries({ queryKey: ['dossier', dossierId] }),
  });
  return mutateAsync;
}
