import { App, Button } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '../i18n/index.js';
import { useProblemSentence } from './problem-notice.js';

const UNDO_SECONDS = 8;

/** Short messages in the corner: what was done (perhaps with a way back), and what was refused. */
export function useNotice() {
  const { notification } = App.useApp();
  const { t } = useTexts();
  const sentence = useProblemSentence();
  return useMemo(
    () => ({
      done(title: string, options: { detail?: string; undo?: () => void } = {}) {
        const key = `done-${title}`;
        const undo = (): void => {
          notification.destroy(key);
          options.undo?.();
        };
        notification.success({
          key,
          title,
          description: options.detail,
          duration: options.undo ? UNDO_SECONDS : 4,
          placement: 'bottomLeft',
          actions: options.undo && <Button onClick={undo}>{t('action.undo')}</Button>,
        });
      },
      /** Stays until it is answered: somebody is waited for. */
      remind(title: string, { detail, open }: { detail: string; open: () => void }) {
        const key = `remind-${title}-${detail}`;
        const go = (): void => {
          notification.destroy(key);
          open();
        };
        notification.warning({
          key,
          title,
          description: detail,
          duration: 0,
          placement: 'bottomLeft',
          actions: <Button onClick={go}>{t('action.openTask')}</Button>,
        });
      },
      refused(error: unknown, title?: string) {
        notification.error({
          title: title ?? sentence(error),
          description: title ? sentence(error) : undefined,
          duration: 12,
          placement: 'bottomLeft',
        });
      },
      warn(title: string) {
        notification.warning({ title, duration: 12, placement: 'bottomLeft' });
      },
    }),
    [notification, sentence, t],
  );
}
