import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../i18n/index.js';
import { useProblemSentence } from '../ui/problem-notice.js';
import { useFind } from './desk.api.js';

/**
 * Finds a dossier from anywhere: by name, code, number, or what a scanner types before its Enter. A Vietnamese input
 * method that still composes ends its word with Enter and sends nothing.
 */
export function FindBox({ large }: { large?: boolean }) {
  const { t } = useTexts();
  const sentence = useProblemSentence();
  const find = useFind();
  const box = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  // Where the counter begins, the first key already searches.
  useEffect(() => {
    if (large) box.current?.focus();
  }, [large]);
  const send = (): void => {
    const q = typed.trim().normalize('NFC');
    if (q !== '') find.mutate(q, { onSuccess: () => setTyped('') });
  };
  return (
    <div className={large ? 'find find-large' : 'find'} role="search" aria-label={t('desk.findLabel')} data-find>
      <Input
        ref={box}
        size={large ? 'large' : 'middle'}
        prefix={<SearchOutlined aria-hidden="true" />}
        aria-label={t('desk.find')}
        aria-keyshortcuts="F2"
        placeholder={t(large ? 'desk.findPlaceholder' : 'desk.findShort')}
        maxLength={500}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && send()}
      />
      {large && (
        <Button size="large" loading={find.isPending} onClick={send}>
          {t('desk.findNow')}
        </Button>
      )}
      {find.isError && (
        <p className="field-fault" role="alert">
          {sentence(find.error)}
        </p>
      )}
    </div>
  );
}
