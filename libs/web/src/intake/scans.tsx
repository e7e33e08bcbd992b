import { DeleteOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { DropZone } from '../documents/drop-zone.js';
import { useTexts } from '../i18n/index.js';
import { paperOf, type IntakeDraft, type ScanDraft } from './draft.js';
import type { AskedPaper } from './procedure-facts.js';
import { dropScan } from './scans.api.js';
import { useStaging } from './use-staging.js';

const NONE = '';

/** Scans that go with the dossier: dropped or chosen, each under its paper. */
export function Scans(props: {
  draft: IntakeDraft;
  papers: AskedPaper[];
  onScans: (change: (before: ScanDraft[]) => ScanDraft[]) => void;
}) {
  const { t, say } = useTexts();
  const { draft, papers, onScans } = props;
  const { scans } = draft;
  const { send, sendingNow, refused, limits } = useStaging((scan) => onScans((before) => [...before, scan]));
  const scanned = new Set(scans.map(({ documentKey }) => documentKey));
  const next = papers.find((asked) => paperOf(draft, asked).received && !scanned.has(asked.key));
  const options = [
    ...papers.map(({ key, names }) => ({ value: key, label: say(names) })),
    { value: NONE, label: t('intake.scanOther') },
  ];
  const remove = (id: string): void => {
    onScans((before) => before.filter((scan) => scan.id !== id));
    void dropScan(id);
  };
  return (
    <section className="scans" aria-label={t('intake.scans')}>
      <h2>{t('intake.scans')}</h2>
      <DropZone sendingNow={sendingNow} limits={limits} onFiles={(files) => void send(files, next?.key)} />
      {refused.length > 0 && (
        <div role="alert" className="field-fault">
          {refused.map(({ name, why }) => (
            <p key={name}>
              {name}: {why}
            </p>
          ))}
        </div>
      )}
      {scans.length > 0 && (
        <ul className="scan-list">
          {scans.map(({ id, name, documentKey }) => (
            <li key={id}>
              <span className="scan-name">{name}</span>
              <Select
                aria-label={t('intake.scanOf', { name })}
                value={documentKey ?? NONE}
                options={options}
                onChange={(key) =>
                  onScans((before) =>
                    before.map((scan) => (scan.id === id ? { ...scan, documentKey: key || undefined } : scan)),
                  )
                }
              />
              <Button
                icon={<DeleteOutlined aria-hidden="true" />}
                aria-label={t('intake.scanRemove', { name })}
                onClick={() => remove(id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
