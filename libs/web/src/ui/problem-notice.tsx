import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem, problemKind } from '../api/problem.js';
import { useTexts } from '../i18n/index.js';

/** What went wrong in words: our sentence for the kind of problem, the server's detail, the reference small. */
export function ProblemNotice(props: { error: unknown; title?: string; onRetry?: () => void; children?: ReactNode }) {
  const { t } = useTexts();
  const { error, title, onRetry, children } = props;
  const sentence = useProblemSentence()(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title ?? sentence}
      description={
        <div className="problem">
          {title && <p>{sentence}</p>}
          {children}
          {error instanceof ApiProblem && error.correlationId && (
            <p className="problem-reference">{t('problem.reference', { id: error.correlationId })}</p>
          )}
        </div>
      }
      action={onRetry && <Button onClick={onRetry}>{t('action.retry')}</Button>}
    />
  );
}

/** Gives the sentence for an error: the server's own words when it refused for a reason, ours when it failed. */
export function useProblemSentence(): (error: unknown) => string {
  const { t } = useTexts();
  return (error) => {
    const kind = problemKind(error);
    const ownWords = kind === 'server' || kind === 'network' || kind === 'unauthorized';
    const said = error instanceof ApiProblem ? (error.body.detail ?? error.body.title) : undefined;
    return !ownWords && said ? said : t(`problem.${kind}`);
  };
}
