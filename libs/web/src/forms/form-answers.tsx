import type { FormDefinition } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { Facts } from '../ui/facts.js';
import { answersOf } from './answers.js';
import { withTexts } from './with-texts.js';

/** A filled form for reading. */
export function FormAnswers(props: { form: FormDefinition; data: Readonly<Record<string, unknown>> }) {
  const { t, language } = useTexts();
  const { form, data } = props;
  const schema = language === 'en' ? withTexts(form.schema, form.en) : form.schema;
  const groups = answersOf(schema, data, { yes: t('formMessage.yes'), no: t('formMessage.no') });
  if (groups.length === 0) return <p className="sub">{t('state.notGiven')}</p>;
  return (
    <div className="form-answers">
      {groups.map(({ key, title, answers }) => (
        <div key={key}>
          {title && <h3>{title}</h3>}
          <Facts facts={answers.map((answer) => [answer.title, answer.value])} />
        </div>
      ))}
    </div>
  );
}
