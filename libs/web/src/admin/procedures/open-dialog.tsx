import { Modal } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { useTexts } from '../../i18n/index.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useNotice } from '../../ui/use-notice.js';
import { DayField } from '../day-field.js';
import type { Vacancy } from './appoint-here-dialog.js';
import { Gaps } from './findings.js';
import type { Agency, Gap, useActivate } from './procedures-admin.api.js';

/** Opens the procedure at an agency; who is missing there can be appointed from here. */
export function OpenDialog(props: {
  agency: Agency;
  activate: ReturnType<typeof useActivate>;
  onAppoint: (gap: Vacancy) => void;
  onDone: () => void;
}) {
  const { agency, activate, onAppoint, onDone } = props;
  const { t, unitName } = useTexts();
  const notice = useNotice();
  const [from, setFrom] = useState<string>();
  const name = unitName(agency.unit);
  const gaps = gapsOf(activate.error) ?? (activate.isError ? [] : agency.gaps);
  const send = (): void =>
    activate.mutate(
      { agencyUnitId: agency.unit.id, from },
      {
        onSuccess: () => {
          notice.done(t('adminProcedures.activated', { agency: name }));
          onDone();
        },
      },
    );
  return (
    <Modal
      open
      title={t('adminProcedures.activateAt', { agency: name })}
      okText={t('adminProcedures.activate')}
      cancelText={t('action.cancel')}
      confirmLoading={activate.isPending}
      onOk={send}
      onCancel={onDone}
    >
      {activate.isError && <ProblemNotice error={activate.error} />}
      {gaps.length > 0 && <Gaps gaps={gaps} onAppoint={onAppoint} />}
      <DayField
        id="active-from"
        label={t('adminProcedures.from')}
        hint={t('adminProcedures.fromHint')}
        value={from}
        onChange={setFrom}
      />
    </Modal>
  );
}

/** What a refusal for want of people names. */
function gapsOf(error: unknown): Gap[] | undefined {
  return error instanceof ApiProblem && Array.isArray(error.body.gaps) ? (error.body.gaps as Gap[]) : undefined;
}
