import { PrinterOutlined } from '@ant-design/icons';
import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n/index.js';
import { useNotice } from '../ui/use-notice.js';
import { type Paper, printAddress, usePrint } from './papers.api.js';
import { showPrint } from './show-print.js';

/** Prints a paper with one press. */
export function PrintButton(
  props: { dossierId: string; paper: Pick<Paper, 'form' | 'subjectId'>; label?: string } & Pick<
    ButtonProps,
    'type' | 'size' | 'autoFocus' | 'children'
  >,
) {
  const { dossierId, paper, label, children, ...button } = props;
  const { t } = useTexts();
  const notice = useNotice();
  const print = usePrint(dossierId);
  const [blocked, setBlocked] = useState<string>();
  const press = (): void =>
    print.mutate(paper, {
      onSuccess: ({ id, number }) => {
        notice.done(t('prints.made', { number }));
        const address = printAddress(dossierId, id);
        setBlocked(showPrint(address) ? undefined : address);
      },
      onError: (error) => notice.refused(error),
    });
  return (
    <>
      <Button
        {...button}
        icon={<PrinterOutlined aria-hidden="true" />}
        aria-label={label}
        loading={print.isPending}
        onClick={press}
      >
        {print.isPending ? t('prints.printing') : children}
      </Button>
      {blocked && (
        <a href={blocked} target="_blank" rel="noopener">
          {t('prints.open')}
        </a>
      )}
    </>
  );
}
