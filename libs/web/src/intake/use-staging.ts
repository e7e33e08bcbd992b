import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { limitsQuery } from '../documents/documents.api.js';
import { megabytes } from '../documents/use-sending.js';
import { useTexts } from '../i18n/index.js';
import { useProblemSentence } from '../ui/problem-notice.js';
import type { ScanDraft } from './draft.js';
import { useStage } from './scans.api.js';

/** Sends scans one after the other; what is refused is told by name, and the others go on. */
export function useStaging(onStaged: (scan: ScanDraft) => void) {
  const { t } = useTexts();
  const sentence = useProblemSentence();
  const limits = useQuery(limitsQuery);
  const stage = useStage();
  const [sendingNow, setSendingNow] = useState<string>();
  const [refused, setRefused] = useState<{ name: string; why: string }[]>([]);

  const send = async (files: File[], documentKey: string | undefined): Promise<void> => {
    const refusals: typeof refused = [];
    setRefused([]);
    for (const file of files) {
      const { name } = file;
      setSendingNow(name);
      const most = limits.data?.maxBytes ?? Infinity;
      try {
        if (file.size > most) refusals.push({ name, why: t('documents.tooLarge', { most: megabytes(most) }) });
        else {
          const { id } = await stage.mutateAsync({ file, documentKey });
          onStaged({ id, name, documentKey });
        }
      } catch (error) {
        refusals.push({ name, why: sentence(error) });
      }
    }
    setSendingNow(undefined);
    setRefused(refusals);
  };

  return { send, sendingNow, refused, limits: limits.data };
}
