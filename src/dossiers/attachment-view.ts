import type { z } from 'zod';
import type { Attachment } from '../documents/documents.service.js';
import type { attachmentFile, attachmentView } from './dossiers.dto.js';

/** One file as screens show it. */
export function attachmentFileOf(file: Attachment): z.output<typeof attachmentFile> {
  const { id, documentKey, name, contentType, sizeBytes, sha256, version, uploadedBy, uploadedByName } = file;
  return {
    ...{ id, documentKey, name, contentType, sizeBytes, sha256, version },
    uploadedBy: { id: uploadedBy, name: uploadedByName },
    uploadedAt: file.uploadedAt.toISOString(),
  };
}

/** Files of a subject, each with the versions it replaced, latest first; in the order in which their first versions came. */
export function attachmentViewsOf(files: readonly Attachment[]): z.output<typeof attachmentView>[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  const lineOf = (file: Attachment | undefined): Attachment[] =>
    file ? [file, ...lineOf(file.replaces === null ? undefined : byId.get(file.replaces))] : [];
  return files
    .filter(({ replacedBy }) => replacedBy === null)
    .map(lineOf)
    .sort((a, b) => a.at(-1)!.uploadedAt.getTime() - b.at(-1)!.uploadedAt.getTime())
    .map(([current, ...earlier]) => ({ ...attachmentFileOf(current!), earlier: earlier.map(attachmentFileOf) }));
}
