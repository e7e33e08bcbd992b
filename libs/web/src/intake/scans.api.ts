import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';

/** Sends a file before the dossier exists; it waits under the receptionist's account. */
export function useStage() {
  return useMutation({
    mutationFn: ({ file, documentKey }: { file: File; documentKey?: string }) =>
      answer(
        api.POST('/api/intake/scans', {
          body: { file: file as unknown as string, documentKey },
          bodySerializer: () => {
            const body = new FormData();
            if (documentKey !== undefined) body.append('documentKey', documentKey);
            body.append('file', file, file.name);
            return body;
          },
        }),
      ),
  });
}

/** Forgets a file that waits; one that is gone already is no trouble. */
export const dropScan = (id: string): Promise<unknown> =>
  api.DELETE('/api/intake/scans/{id}', { params: { path: { id } } });
