import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTexts } from '../i18n/index.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { diagramQuery, diagramStateQuery } from './dossiers.api.js';

const DiagramCanvas = lazy(() => import('./diagram-canvas.js'));

/** The dossier's place in its procedure, drawn; the viewer is loaded only here. */
export function Diagram(props: { dossierId: string; versionId: string }) {
  const { t } = useTexts();
  const model = useQuery(diagramQuery(props.versionId));
  const state = useQuery(diagramStateQuery(props.dossierId));
  const failed = model.isError ? model : state.isError ? state : undefined;
  if (failed)
    return (
      <ProblemNotice
        error={failed.error}
        title={t('dossier.diagramFailed')}
        onRetry={() => void Promise.all([model.refetch(), state.refetch()])}
      />
    );
  if (!model.data || !state.data) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <DiagramCanvas xml={model.data} state={state.data} />
    </Suspense>
  );
}
