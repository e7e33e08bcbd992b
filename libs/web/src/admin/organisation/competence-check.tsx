import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/index.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ProcedureSelect } from '../procedures/procedure-select.js';
import { UnitSelect } from '../unit-select.js';
import { KindSelect } from './competence-dialogs.js';

/** Asks as a step of a procedure would: which unit of a kind is meant for a territory, and why that one. */
export function CompetenceCheck() {
  const { t, unitName } = useTexts();
  const [territory, setTerritory] = useState<string>();
  const [unitKind, setKind] = useState<string>();
  const [procedure, setProcedure] = useState<string>();
  const found = useQuery({
    queryKey: ['admin', 'competence-check', { territory, unitKind, procedure }],
    queryFn: () =>
      answer(
        api.GET('/api/admin/competences/check', {
          params: { query: { territory: territory!, unitKind: unitKind as never, procedure } },
        }),
      ),
    enabled: !!territory && !!unitKind,
  });
  const result = found.data;
  const place = result?.foundAt ? unitName(result.foundAt) : '';
  return (
    <section className="card" aria-labelledby="competence-check">
      <h2 id="competence-check">{t('org.check.title')}</h2>
      <div className="filters">
        <UnitSelect label={t('org.territory')} value={territory} onChange={setTerritory} />
        <KindSelect label={t('org.kind')} value={unitKind} onChange={setKind} />
        <ProcedureSelect label={t('org.procedure')} value={procedure} onChange={setProcedure} />
      </div>
      <div aria-live="polite">
        {found.isError && <ProblemNotice error={found.error} />}
        {!result && !found.isError && <p className="sub">{t('org.check.hint')}</p>}
        {result && (
          <Alert
            type={result.unit ? 'success' : 'warning'}
            showIcon
            title={result.unit ? unitName(result.unit) : t('org.check.nobody')}
            description={t(`org.check.why.${result.why}`, { place })}
          />
        )}
      </div>
    </section>
  );
}
