import { useEffect, useRef, useState } from 'react';
import { useDrafts } from '../app/use-drafts.js';
import { emptyDraft, type IntakeDraft, type ScanDraft } from './draft.js';
import { newKey } from './new-key.js';
import { dropScan } from './scans.api.js';

const NAME = 'intake';
const PAUSE_MS = 400;

interface Kept {
  /** Under this key the dossier is taken in at most once, however often it is sent. */
  key: string;
  draft: IntakeDraft;
}

/** A draft of an earlier version of the screen lacks what was added since. */
const complete = ({ key, draft }: Kept): Kept => ({ key, draft: { ...emptyDraft(), ...draft } });

/** The dossier being taken in, kept on this machine until the server has given it its code. */
export function useIntakeDraft(receivingUnitId: string | undefined) {
  const drafts = useDrafts();
  const fresh = (): Kept => ({ key: newKey(), draft: emptyDraft(receivingUnitId) });
  const [restored, setRestored] = useState(() => drafts.find<Kept>(NAME)?.data);
  const [kept, setKept] = useState<Kept>(() => (restored ? complete(restored) : fresh()));
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
  const change = (how: (before: IntakeDraft) => Partial<IntakeDraft>): void => {
    setKept((before) => {
      const next = { ...before, draft: { ...before.draft, ...how(before.draft) } };
      unsaved.current = next;
      return next;
    });
    clearTimeout(pause.current);
    pause.current = setTimeout(() => save.current(), PAUSE_MS);
  };
  return {
    key: kept.key,
    draft: kept.draft,
    restored: restored !== undefined,
    update: (values: Partial<IntakeDraft>): void => change(() => values),
    /** Scans arrive while the person goes on typing, so each change begins with what is there by then. */
    updateScans: (how: (before: ScanDraft[]) => ScanDraft[]): void => change(({ scans }) => ({ scans: how(scans) })),
    /** Nothing stays on this machine once the dossier is in. */
    drop,
    startOver: (): void => {
      for (const { id } of kept.draft.scans) void dropScan(id);
      drop();
      setRestored(undefined);
      setKept(fresh());
    },
  };
}
