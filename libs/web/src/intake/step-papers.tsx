import type { Procedure } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { paperOf, type IntakeDraft, type ScanDraft } from './draft.js';
import { FeeFields } from './fees.js';
import { PaperRow } from './paper-row.js';
import { papersFor } from './procedure-facts.js';
import { Scans } from './scans.js';
import type { Terms } from './terms.api.js';

/** The checklist of papers, their scans, and what fees depend on. */
export function StepPapers(props: {
  draft: IntakeDraft;
  procedure: Procedure;
  terms: Terms;
  faultOf: (target: string) => string | undefined;
  onChange: (change: Partial<IntakeDraft>) => void;
  onScans: (change: (before: ScanDraft[]) => ScanDraft[]) => void;
}) {
  const { t } = useTexts();
  const { draft, procedure, terms, faultOf, onChange, onScans } = props;
  const asked = papersFor(procedure, terms);
  return (
    <>
      {asked.length === 0 && <p>{t('intake.noDocuments')}</p>}
      {asked.length > 0 && <p className="hint">{t('intake.papersHint')}</p>}
      <ul className="checklist">
        {asked.map((paper) => (
          <PaperRow
            key={paper.key}
            asked={paper}
            paper={paperOf(draft, paper)}
            faultOf={faultOf}
            onChange={(change) =>
              onChange({ papers: { ...draft.papers, [paper.key]: { ...paperOf(draft, paper), ...change } } })
            }
          />
        ))}
      </ul>
      <FeeFields draft={draft} terms={terms} faultOf={faultOf} onChange={onChange} />
      <Scans draft={draft} papers={asked} onScans={onScans} />
    </>
  );
}
