import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type Ref } from 'react';

const PAUSE_MS = 300;

/**
 * A search that starts when typing pauses. While a Vietnamese input method composes, nothing is sent; Enter sends at
 * once.
 */
export function SearchBox(props: {
  label: string;
  value: string;
  onSearch: (text: string | undefined) => void;
  ref?: Ref<InputRef>;
}) {
  const { label, value, onSearch, ref } = props;
  const [typed, setTyped] = useState(value);
  const [before, setBefore] = useState(value);
  const composing = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (before !== value) {
    // The address changed by another way than typing (back, "clear filters").
    setBefore(value);
    if (value !== typed.trim()) setTyped(value);
  }
  useEffect(() => () => clearTimeout(pause.current), []);
  const send = (text: string): void => {
    clearTimeout(pause.current);
    if (text.trim() !== value) onSearch(text.trim().normalize('NFC') || undefined);
  };
  const later = (text: string): void => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => send(text), PAUSE_MS);
  };
  return (
    <Input
      ref={ref}
      className="search-box"
      type="search"
      prefix={<SearchOutlined aria-hidden="true" />}
      aria-label={label}
      placeholder={label}
      value={typed}
      allowClear
      onChange={({ target }) => {
        setTyped(target.value);
        if (!composing.current) later(target.value);
      }}
      onCompositionStart={() => void (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        later(event.currentTarget.value);
      }}
      onPressEnter={(event) => !event.nativeEvent.isComposing && send(typed)}
    />
  );
}
