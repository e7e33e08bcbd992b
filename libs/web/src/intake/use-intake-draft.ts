import { useEffect, useRef, useState } from 'react';
import { useDrafts } from '../app/use-drafts.js';
import { emptyDraft, type IntakeDraft } from './draft.js';
import { newKey } from './new-key.js';

const NAME = 'intake';
const PAUSE_MS = 400;

interface Kept {
  /** Under this key the dossier is taken in at most once, however often it is sent. */
  key: string;
  draft: IntakeDraft;
}

/** The dossier being taken in, kept on this machine until the server has given it its code. */
export function useIntakeDraft(receivingUnitId: string | undefined) {
  const drafts = useDrafts();
  const fresh = (): Kept => ({ key: newKey(), draft: emptyDraft(receivingUnitId) });
  const [restored, setRestored] = useState(() => drafts.find<Kept>(NAME)?.data);
  const [kept, setKept] = useState<Kept>(() => restored ?? fresh());
  const unsaved = useRef<Kept>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef(() => undefined as void);
  useEffect(() => {
    save.current = () => {
      clearTimeout(pause.current);
      if (unsaved.current) drafts.save(NAME, unsaved.current);
      unsaved.current = undefined;
    };
  }, [drafts]);
  useEffect(() => {
    const now = (): void => save.current();
    addEventListener('pagehide', now);
    return () => {
      now();
      removeEventListener('pagehide', now);
    };
  }, []);
  const drop = (): void => {
    clearTimeout(pause.current);
    unsaved.current = undefined;
    drafts.drop(NAME);
  };
  return {
    key: kept.key,
    draft: kept.draft,
    restored: restored !== undefined,
    update: (change: Partial<IntakeDraft>): void => {
      setKept((before) => {
        const next = { ...before, draft: { ...before.draft, ...change } };
        unsaved.current = next;
        return next;
      });
      clearTimeout(pause.current);
      pause.current = setTimeout(() => save.current(), PAUSE_MS);
    },
    /** Nothing stays on this machine once the dossier is in. */
    drop,
    startOver: (): void => {
      drop();
      setRestored(undefined);
      setKept(fresh());
    },
  };
}
