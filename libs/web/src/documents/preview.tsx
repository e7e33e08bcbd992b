import { DownloadOutlined, ExportOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useTexts } from '../i18n/index.js';
import { type AttachmentFile, fileAddress } from './documents.api.js';

/** A file over the screen, as it is. */
export function Preview({ file, onClose }: { file: AttachmentFile; onClose: () => void }) {
  const { t } = useTexts();
  const { id, name, version } = file;
  return (
    <Modal
      open
      className="preview"
      style={{ top: 20 }}
      width="min(1000px, 96vw)"
      title={version > 1 ? `${name} · ${t('documents.version', { n: version })}` : name}
      onCancel={onClose}
      footer={[
        <Button key="save" href={fileAddress(id)} download icon={<DownloadOutlined aria-hidden="true" />}>
          {t('documents.save')}
        </Button>,
        <Button
          key="tab"
          href={fileAddress(id, 'inline')}
          target="_blank"
          rel="noopener"
          icon={<ExportOutlined aria-hidden="true" />}
        >
          {t('documents.ownTab')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('action.close')}
        </Button>,
      ]}
    >
      <Content file={file} />
    </Modal>
  );
}

function Content({ file: { id, name, contentType } }: { file: AttachmentFile }) {
  const { t } = useTexts();
  const address = fileAddress(id, 'inline');
  if (contentType !== 'application/pdf')
    return (
      <div className="preview-picture">
        <img src={address} alt={name} />
      </div>
    );
  // Telephones as a rule show no PDF inside a page.
  if (!navigator.pdfViewerEnabled) return <p>{t('documents.noViewer')}</p>;
  return <iframe className="preview-pdf" src={address} title={name} />;
}
