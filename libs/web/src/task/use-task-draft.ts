import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../app/draft-store.js';
import { useDrafts } from '../app/use-drafts.js';
import type { FormData } from '../forms/schema-form.js';

const PAUSE_MS = 400;

/** The form's contents: what was half typed here before, else what the server has; kept on this machine as it grows. */
export function useTaskDraft(taskId: string, initial: FormData) {
  const drafts = useDrafts();
  const name = `task.${taskId}`;
  const [restored, setRestored] = useState<Draft<FormData> | undefined>(() => drafts.find<FormData>(name));
  const [data, setData] = useState<FormData>(() => restored?.data ?? initial);
  const [savedAt, setSavedAt] = useState<string>();
  const unsaved = useRef<FormData>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef(() => undefined as void);
  save.current = () => {
    clearTimeout(pause.current);
    if (!unsaved.current) return;
    setSavedAt(drafts.save(name, unsaved.current)?.savedAt);
    unsaved.current = undefined;
  };
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
    drafts.drop(name);
  };
  return {
    data,
    savedAt,
    restoredAt: restored?.savedAt,
    change: (next: FormData): void => {
      setData(next);
      if (JSON.stringify(next) === JSON.stringify(data)) return; // the form engine reports its own defaults too
      unsaved.current = next;
      clearTimeout(pause.current);
      pause.current = setTimeout(() => save.current(), PAUSE_MS);
    },
    /** Once the work is sent, nothing stays on this machine. */
    drop,
    discard: (): void => {
      drop();
      setRestored(undefined);
      setSavedAt(undefined);
      setData(initial);
    },
  };
}
