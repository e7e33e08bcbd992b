import { Button } from 'antd';
import { useState } from 'react';
import type { Dossier } from '../../api/types.js';
import { dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { TextItem, typed } from '../../task/details/fields.js';
import { Facts } from '../../ui/facts.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useNotice } from '../../ui/use-notice.js';
import { CorrectDialog } from './correct-dialog.js';
import { useMending } from './mending.api.js';

/** What the counter may mend of its intake, or that it was a mistake. */
export function Mending({ dossier }: { dossier: Dossier }) {
  const { t } = useTexts();
  const [open, setOpen] = useState<'correct' | 'void'>();
  const { actions, voided } = dossier;
  const may = { correct: actions.includes('correctIntake'), void: actions.includes('void') };
  if (!voided && !may.correct && !may.void) return null;
  const close = (): void => setOpen(undefined);
  return (
    <section className="card" aria-labelledby="mending">
      <h2 id="mending">{voided ? t('mending.voidedTitle') : t('mending.title')}</h2>
      {voided && (
        <Facts
          facts={[
            [t('mending.reason'), voided.reason],
            [t('mending.by'), `${voided.by.name}, ${dateTime(voided.at)}`],
          ]}
        />
      )}
      <div className="mending">
        {may.correct && <Button onClick={() => setOpen('correct')}>{t('mending.correct')}</Button>}
        {may.void && (
          <Button danger onClick={() => setOpen('void')}>
            {t('mending.void')}
          </Button>
        )}
      </div>
      {open === 'correct' && <CorrectDialog dossier={dossier} onClose={close} />}
      {open === 'void' && <VoidDialog dossier={dossier} onClose={close} />}
    </section>
  );
}

function VoidDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { t } = useTexts();
  const notice = useNotice();
  const { voidIt } = useMending(dossier.id);
  return (
    <FormDialog<{ reason: string }>
      title={t('mending.voidTitle', { code: dossier.code })}
      okText={t('mending.void')}
      intro={t('mending.voidIntro')}
      danger
      onClose={onClose}
      onSend={({ reason }) => voidIt({ version: dossier.version, reason: typed(reason) ?? '' })}
      onDone={() => notice.done(t('mending.voidDone'))}
    >
      <TextItem name="reason" label={t('mending.reason')} missing={t('task.reasonMissing')} max={2000} autoFocus />
    </FormDialog>
  );
}
