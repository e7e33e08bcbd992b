import { fileSize } from '../format/file-size.js';
import { DropArea } from '../ui/drop-area.js';

/** Chooses one file. */
export function FileDrop(props: {
  file: File | undefined;
  accept: string;
  texts: { dropHere: string; choose: string; chooseOther: string };
  onChoose: (file: File | undefined) => void;
}) {
  const { file, accept, texts, onChoose } = props;
  return (
    <DropArea
      accept={accept}
      label={texts.choose}
      button={file ? texts.chooseOther : texts.choose}
      onFiles={([first]) => onChoose(first)}
    >
      <p>{file ? `${file.name} · ${fileSize(file.size)}` : texts.dropHere}</p>
    </DropArea>
  );
}
