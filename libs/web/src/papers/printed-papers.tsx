import { FilePdfOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { type Paper, papersQuery, type Print, printAddress } from './papers.api.js';
import { PrintButton } from './print-button.js';

/** Papers for the applicant: each with its button and what was printed before. */
export function PrintedPapers({ dossierId }: { dossierId: string }) {
  const { t } = useTexts();
  const papers = useQuery(papersQuery(dossierId));
  return (
    <section aria-labelledby="prints">
      <h2 id="prints">{t('prints.title')}</h2>
      {papers.isPending && <Loading />}
      {papers.isError && (
        <ProblemNotice error={papers.error} title={t('prints.failed')} onRetry={() => void papers.refetch()} />
      )}
      {papers.data?.papers.length === 0 && <p className="sub">{t('prints.empty')}</p>}
      {papers.data && !papers.data.mayPrint && papers.data.papers.length > 0 && (
        <p className="sub">{t('prints.lookOnly')}</p>
      )}
      <ul className="papers">
        {papers.data?.papers.map((paper) => (
          <PaperItem
            key={`${paper.form}-${paper.subjectId}`}
            dossierId={dossierId}
            paper={paper}
            mayPrint={papers.data.mayPrint}
          />
        ))}
      </ul>
    </section>
  );
}

function PaperItem({ dossierId, paper, mayPrint }: { dossierId: string; paper: Paper; mayPrint: boolean }) {
  const { t, say } = useTexts();
  const title = say(paper.title);
  const printed = paper.prints.length > 0;
  return (
    <li className="print-item">
      <div className="print-line">
        <span>
          <strong>{title}</strong>
          <span className="sub">
            {paper.prints[0] && `${t('prints.number', { number: paper.prints[0].number })} · `}
            {t('prints.since', { time: dateTime(paper.issuedAt) })}
          </span>
        </span>
        {mayPrint && (
          <PrintButton
            dossierId={dossierId}
            paper={paper}
            type={printed || paper.form === 'controlSlip' ? 'default' : 'primary'}
            label={t(printed ? 'prints.reprintNamed' : 'prints.printNamed', { title })}
          >
            {t(printed ? 'prints.reprint' : 'prints.print')}
          </PrintButton>
        )}
      </div>
      {printed && <Prints dossierId={dossierId} title={title} prints={paper.prints} />}
    </li>
  );
}

/** Earlier prints; the latest is what people look for. */
function Prints({ dossierId, title, prints }: { dossierId: string; title: string; prints: Print[] }) {
  const { t } = useTexts();
  return (
    <ul className="prints">
      {prints.map(({ id, number, copy, printedAt, printedBy }) => {
        const which = copy === 1 ? t('prints.first') : t('prints.again', { n: copy - 1 });
        return (
          <li key={id}>
            <a
              href={printAddress(dossierId, id)}
              target="_blank"
              rel="noopener"
              aria-label={t('prints.openNamed', { title, number, which })}
            >
              <FilePdfOutlined aria-hidden="true" /> {which}
            </a>
            <span className="sub">{t('prints.madeBy', { time: dateTime(printedAt), who: printedBy.name })}</span>
          </li>
        );
      })}
    </ul>
  );
}
