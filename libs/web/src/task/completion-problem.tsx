import { refusedFields } from '../api/problem.js';
import { titlesOf } from '../forms/titles.js';
import { useTexts } from '../i18n/index.js';
import { ProblemNotice } from '../ui/problem-notice.js';

/** Why the server did not accept the work; fields are named by their titles, never by their keys. */
export function CompletionProblem(props: { error: unknown; schema: object }) {
  const { t } = useTexts();
  const fields = refusedFields(props.error).map(({ path, message }) => {
    const inForm = path[0] === 'form' ? path.slice(1) : path;
    const field = titlesOf(props.schema, inForm).join(' › ');
    return field ? t('formMessage.where', { field, message }) : message;
  });
  return (
    <ProblemNotice error={props.error}>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field}>{field}</li>
          ))}
        </ul>
      )}
    </ProblemNotice>
  );
}
