import { Link } from '@tanstack/react-router';
import { Table } from '../admin/table.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import type { RegisterLine } from './register.api.js';

/** Lines of a register, as form 07 has them. */
export function RegisterTable({ lines }: { lines: RegisterLine[] }) {
  const { t, say, unitName } = useTexts();
  const rows = lines.map((line) => ({
    key: line.dossierId,
    cells: [
      <>
        <Link to="/dossiers/$dossierId" params={{ dossierId: line.dossierId }}>
          {line.no}. {line.code}
        </Link>
        <span className="sub">{say(line.procedure.name)}</span>
      </>,
      <>
        {line.applicant?.name ?? t('register.erased')}
        <span className="sub">{[line.applicant?.address, line.applicant?.phone].filter(Boolean).join(' · ')}</span>
      </>,
      unitName(line.leadAgency),
      <>
        {dateTime(line.receivedAt)}
        <span className="sub">{line.promisedAt && t('register.promised', { time: dateTime(line.promisedAt) })}</span>
      </>,
      line.returned ? (
        <>
          {dateTime(line.returned.at)}
          <span className="sub">
            {t(`register.method.${line.returned.method}`)}: {line.returned.receiver}
          </span>
        </>
      ) : (
        say(line.standing)
      ),
    ],
  }));
  return (
    <Table
      label={t('register.title')}
      headings={[
        t('register.code'),
        t('register.applicant'),
        t('register.agency'),
        t('register.received'),
        t('register.returned'),
      ]}
      rows={rows}
    />
  );
}
