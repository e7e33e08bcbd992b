import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { MinusOutlined, PlusOutlined, FullscreenOutlined } from '@ant-design/icons';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../i18n/index.js';
import './diagram.css';

interface State {
  active: string[];
  visited: string[];
  flows: string[];
}

/** Below this, names in the boxes cannot be read. */
const READABLE = 0.75;

interface Canvas {
  zoom(step?: number | 'fit-viewport', center?: 'auto'): number;
  scrollToElement(element: string, padding?: number): void;
  addMarker(element: string, marker: string): void;
}

/** Draws the model with the dossier's place in it. The maker's mark in the corner stays visible, as its licence asks. */
export default function DiagramCanvas(props: { xml: string; state: State }) {
  const { t } = useTexts();
  const { xml, state } = props;
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const viewer = new NavigatedViewer({
      container: place.current!,
      textRenderer: { defaultStyle: { fontFamily: "'Be Vietnam Pro', sans-serif", fontSize: 11 } },
    });
    viewer.importXML(xml).then(
      () => {
        canvas.current = viewer.get<Canvas>('canvas');
        mark(canvas.current, viewer.get<{ get(id: string): unknown }>('elementRegistry'), state);
        show(canvas.current, state.active[0]);
        setFailed(false);
      },
      () => setFailed(true),
    );
    return () => {
      canvas.current = null;
      viewer.destroy();
    };
  }, [xml, state]);
  const zoomBy = (factor: number) => () => {
    const now = canvas.current;
    if (now) now.zoom(now.zoom() * factor, 'auto');
  };
  return (
    <div className="diagram">
      <div className="diagram-bar">
        <span className="legend legend-active">{t('dossier.legendActive')}</span>
        <span className="legend legend-visited">{t('dossier.legendVisited')}</span>
        <span className="diagram-zoom">
          <Button icon={<MinusOutlined />} aria-label={t('dossier.zoomOut')} onClick={zoomBy(0.8)} />
          <Button icon={<PlusOutlined />} aria-label={t('dossier.zoomIn')} onClick={zoomBy(1.25)} />
          <Button
            icon={<FullscreenOutlined />}
            aria-label={t('dossier.zoomFit')}
            onClick={() => canvas.current?.zoom('fit-viewport', 'auto')}
          />
        </span>
      </div>
      {failed && <Alert type="error" showIcon title={t('dossier.diagramFailed')} />}
      <div ref={place} className="diagram-place" role="group" aria-label={t('dossier.diagramLabel')} hidden={failed} />
      <p className="hint">{t('dossier.diagramTwin')}</p>
    </div>
  );
}

/** The whole model where it can be read, else the part where the dossier is. */
function show(canvas: Canvas, active: string | undefined): void {
  if (canvas.zoom('fit-viewport', 'auto') >= READABLE || !active) return;
  canvas.zoom(READABLE, 'auto');
  canvas.scrollToElement(active, 160);
}

function mark(canvas: Canvas, known: { get(id: string): unknown }, { active, visited, flows }: State): void {
  const add = (ids: string[], marker: string): void =>
    ids.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, marker));
  add(visited, 'lt-visited');
  add(flows, 'lt-taken');
  add(active, 'lt-active');
}
