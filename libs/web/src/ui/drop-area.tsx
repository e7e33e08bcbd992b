import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';

/** A place to drop files on, which is also a button for those who do not drop. */
export function DropArea(props: {
  /** Above the button: what is chosen, or what to do. */
  children: ReactNode;
  /** Below the button. */
  below?: ReactNode;
  button: ReactNode;
  busy?: boolean;
  /** Name of the field for those who hear the page. */
  label: string;
  accept: string | undefined;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { children, below, button, busy = false, label, accept, multiple = false, onFiles } = props;
  return (
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <InboxOutlined aria-hidden="true" />
      {children}
      <Button loading={busy} onClick={() => input.current?.click()}>
        {button}
      </Button>
      {below}
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
}
