import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTexts } from '../i18n/index.js';

/** What is shown when a screen fails by our own fault; never a stack. */
export function Crash() {
  const { t } = useTexts();
  return (
    <div role="alert">
      <Result
        status="warning"
        title={t('problem.crash')}
        subTitle={t('problem.crashHint')}
        extra={
          <Button type="primary" onClick={() => location.reload()}>
            {t('problem.reload')}
          </Button>
        }
      />
    </div>
  );
}

/** Catches faults in the part of the page inside it, so that the rest goes on working. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}
