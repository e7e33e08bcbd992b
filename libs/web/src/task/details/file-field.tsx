import { PaperClipOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useRef } from 'react';
import { useUpload } from '../../documents/documents.api.js';
import { dossierQuery } from '../../dossier/dossiers.api.js';
import { useTexts } from '../../i18n/index.js';
import { useProblemSentence } from '../../ui/problem-notice.js';

/** One file of the dossier as a control of a form: chosen among those there, or uploaded now; its value is the id. */
export function FileField(props: {
  id?: string;
  dossierId: string;
  label: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
}) {
  const { t } = useTexts();
  const sentence = useProblemSentence();
  const { id, dossierId, label, value, onChange } = props;
  const files = useQuery(dossierQuery(dossierId)).data?.attachments ?? [];
  const upload = useUpload(dossierId);
  const chooser = useRef<HTMLInputElement>(null);
  const send = (file: File | undefined): void => {
    if (file) upload.mutate({ file }, { onSuccess: (attachment) => onChange?.(attachment.id) });
  };
  return (
    <div className="file-field">
      {files.length > 0 && (
        <Select
          id={id}
          aria-label={label}
          placeholder={t('details.chooseFile')}
          allowClear
          value={value}
          options={files.map((file) => ({ value: file.id, label: file.name }))}
          onChange={(chosen: string | undefined) => onChange?.(chosen)}
        />
      )}
      <Button
        id={files.length > 0 ? undefined : id}
        icon={<PaperClipOutlined aria-hidden="true" />}
        aria-label={`${t('details.uploadFile')}: ${label}`}
        loading={upload.isPending}
        onClick={() => chooser.current?.click()}
      >
        {upload.isPending ? t('details.uploading', { name: upload.variables.file.name }) : t('details.uploadFile')}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          send(target.files?.[0]);
          target.value = '';
        }}
      />
      {upload.isError && (
        <p className="field-fault" role="alert">
          {sentence(upload.error)}
        </p>
      )}
    </div>
  );
}
