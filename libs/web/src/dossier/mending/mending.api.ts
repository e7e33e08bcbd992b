import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Body } from '../../api/types.js';

export type Correction = Body<'/api/dossiers/{id}/correct-intake', 'post'>;
type Voiding = Body<'/api/dossiers/{id}/void', 'post'>;

/** Corrects an intake, or calls it a mistake; what shows the dossier is read anew either way. */
export function useMending(dossierId: string) {
  const client = useQueryClient();
  const onSettled = () =>
    Promise.all(['dossier', 'dossiers', 'tasks', 'task'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const params = { path: { id: dossierId } };
  const { mutateAsync: correct } = useMutation({
    mutationFn: (body: Correction) => answer(api.POST('/api/dossiers/{id}/correct-intake', { params, body })),
    onSettled,
  });
  const { mutateAsync: voidIt } = useMutation({
    mutationFn: (body: Voiding) => answer(api.POST('/api/dossiers/{id}/void', { params, body })),
    onSettled,
  });
  return { correct, voidIt };
}
