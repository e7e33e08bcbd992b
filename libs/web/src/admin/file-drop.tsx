import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { fileSize } from '../format/file-size.js';

/** A place to drop a file on, which is also a button for those who do not drop. */
export function FileDrop(props: {
  file: File | undefined;
  accept: string;
  texts: { dropHere: string; choose: string; chooseOther: string };
  onChoose: (file: File | undefined) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { file, accept, texts, onChoose } = props;
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
        onChoose(event.dataTransfer.files[0]);
      }}
    >
      <InboxOutlined aria-hidden="true" />
      <p>{file ? `${file.name} · ${fileSize(file.size)}` : texts.dropHere}</p>
      <Button onClick={() => input.current?.click()}>{file ? texts.chooseOther : texts.choose}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={texts.choose}
        onChange={({ target }) => {
          onChoose(target.files?.[0]);
          target.value = '';
        }}
      />
    </div>
  );
}
