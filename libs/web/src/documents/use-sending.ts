import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../i18n/index.js';
import { useNotice } from '../ui/use-notice.js';
import { useProblemSentence } from '../ui/problem-notice.js';
import { limitsQuery, type Sending, useUpload } from './documents.api.js';

/** A file that was not taken, and why. */
export interface Refused {
  name: string;
  why: string;
}

/** Sends files one after the other; what is refused is told by name, and the others go on. */
export function useSending(dossierId: string) {
  const { t } = useTexts();
  const notice = useNotice();
  const sentence = useProblemSentence();
  const limits = useQuery(limitsQuery);
  const upload = useUpload(dossierId);
  const [sendingNow, setSendingNow] = useState<string>();
  const [refused, setRefused] = useState<Refused[]>([]);

  const tooLarge = (file: File): string | undefined =>
    limits.data && file.size > limits.data.maxBytes
      ? t('documents.tooLarge', { most: megabytes(limits.data.maxBytes) })
      : undefined;

  const send = async (all: Sending[]): Promise<void> => {
    const refusals: Refused[] = [];
    const taken: Sending[] = [];
    setRefused([]);
    for (const sending of all) {
      const { name } = sending.file;
      setSendingNow(name);
      try {
        const why = tooLarge(sending.file);
        if (why) refusals.push({ name, why });
        else {
          await upload.mutateAsync(sending);
          taken.push(sending);
        }
      } catch (error) {
        refusals.push({ name, why: sentence(error) });
      }
    }
    setSendingNow(undefined);
    setRefused(refusals);
    const [first] = taken;
    if (!first) return;
    const { name } = first.file;
    if (taken.length > 1) notice.done(t('documents.addedMany', { count: taken.length }));
    else notice.done(t(first.replaces ? 'documents.replaced' : 'documents.added', { name }));
  };

  return { send, sendingNow, refused, limits: limits.data };
}

/** @example megabytes(20 * 1024 * 1024) // => 20 */
export const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));
