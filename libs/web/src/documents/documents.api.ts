import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { Dossier } from '../api/types.js';

/** The current version of a file, with those it replaced. */
export type Attachment = Dossier['attachments'][number];
export type AttachmentFile = Attachment['earlier'][number];

/** How large a file may be and of which kinds. */
export const limitsQuery = queryOptions({
  queryKey: ['attachment-limits'],
  queryFn: () => answer(api.GET('/api/attachment-limits')),
  staleTime: Infinity,
});

/** Address of a file; `inline` shows it where the browser can. */
export const fileAddress = (id: string, how?: 'inline'): string =>
  `/api/attachments/${encodeURIComponent(id)}${how ? '?disposition=inline' : ''}`;

const SHOWN = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/** Whether the browser can show a file of that type. */
export const canBeShown = ({ contentType }: Pick<AttachmentFile, 'contentType'>): boolean =>
  SHOWN.includes(contentType);

/** A file to be sent, perhaps as the next version of one that is there. */
export interface Sending {
  file: File;
  replaces?: string;
}

/** Attaches a file to a dossier. */
export function useUpload(dossierId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, replaces }: Sending) =>
      answer(
        api.POST('/api/dossiers/{id}/attachments', {
          params: { path: { id: dossierId } },
          body: { file: file as unknown as string, replaces },
          bodySerializer: () => {
            const body = new FormData();
            if (replaces !== undefined) body.append('replaces', replaces);
            body.append('file', file, file.name);
            return body;
          },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['dossier', dossierId] }),
  });
}
