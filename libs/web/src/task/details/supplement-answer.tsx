import { Button, Form, Input, Radio } from 'antd';
import { useTexts } from '../../i18n/index.js';
import { CopyTypeItem, FileItem, typed } from './fields.js';
import type { DetailsOf, Work } from './work.api.js';

type CopyType = 'original' | 'copy' | 'electronic';
type Item = NonNullable<Work['supplement']>['items'][number];

export interface AnswerValues {
  items: Record<string, { provided?: boolean; note?: string; copyType?: CopyType; file?: string }>;
}

/** What was handed in, row by row. */
export function answerOf({ items = {} }: AnswerValues, { supplement }: Work): DetailsOf<'supplementAnswer'> {
  return {
    kind: 'supplementAnswer',
    items: (supplement?.items ?? []).map(({ position }) => {
      const { provided = false, note, copyType, file } = items[position] ?? {};
      const why = typed(note);
      return provided
        ? { position, provided, ...(copyType ? { copyType } : {}), attachmentIds: file ? [file] : [] }
        : { position, provided, ...(why ? { note: why } : {}) };
    }),
  };
}

/** Ticks off what the applicant was asked for. */
export function SupplementAnswerFields({ work, dossierId }: { work: Work; dossierId: string }) {
  const { t } = useTexts();
  const form = Form.useFormInstance<AnswerValues>();
  const items = work.supplement?.items ?? [];
  if (items.length === 0) return null;
  const all = (): void =>
    items.forEach(({ position }) => form.setFieldValue(['items', String(position), 'provided'], true));
  return (
    <fieldset className="asked">
      <legend>{t('details.answerList')}</legend>
      {items.length > 1 && <Button onClick={all}>{t('details.allProvided')}</Button>}
      {items.map((item) => (
        <AnswerRow key={item.position} item={item} dossierId={dossierId} />
      ))}
    </fieldset>
  );
}

function AnswerRow({ item, dossierId }: { item: Item; dossierId: string }) {
  const { t, say } = useTexts();
  const name = say(item.name);
  const at = ['items', String(item.position)];
  const provided = Form.useWatch<boolean | undefined>([...at, 'provided']);
  return (
    <div className="asked-row">
      <p>
        <strong>{name}</strong>
        <span className="sub">
          {item.what}
          {item.copyType && ` · ${t(`copyType.${item.copyType}`)}`}
        </span>
      </p>
      <Form.Item
        name={[...at, 'provided']}
        className="compact"
        rules={[{ required: true, message: t('details.providedMissing') }]}
      >
        <Radio.Group aria-label={name}>
          <Radio value>{t('details.provided')}</Radio>
          <Radio value={false}>{t('details.notProvided')}</Radio>
        </Radio.Group>
      </Form.Item>
      {provided === false && (
        <Form.Item
          name={[...at, 'note']}
          className="compact"
          rules={[{ required: true, whitespace: true, message: t('details.noteMissing') }]}
        >
          <Input aria-label={`${name}: ${t('details.note')}`} placeholder={t('details.note')} maxLength={500} />
        </Form.Item>
      )}
      {provided && (
        <div className="asked-what">
          <CopyTypeItem
            name={[...at, 'copyType']}
            label={t('details.kindProvidedNamed', { name })}
            none={t('details.kindProvided')}
          />
          <FileItem
            name={[...at, 'file']}
            label={t('details.optional', { label: `${t('details.scan')}: ${name}` })}
            dossierId={dossierId}
          />
        </div>
      )}
    </div>
  );
}
