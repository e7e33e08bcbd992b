import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio } from 'antd';
import type { Dossier, Task } from '../../api/types.js';
import { dossierQuery } from '../../dossier/dossiers.api.js';
import { useTexts } from '../../i18n/index.js';
import { DayItem, LineItem, TextItem, typed } from './fields.js';
import type { DetailsOf, Work } from './work.api.js';

type HandOver = DetailsOf<'handedOver'>;

const METHODS = ['counter', 'post', 'home', 'electronic'] as const satisfies readonly HandOver['method'][];
const RECEIVERS = ['applicant', 'authorised'] as const satisfies readonly HandOver['receiver'][];

export interface HandOverValues {
  method: HandOver['method'];
  receiver: HandOver['receiver'];
  receiverName: string;
  receiverIdNumber?: string;
  authorisation?: string;
  trackingNumber?: string;
  originals?: string[];
  handedOn?: string;
  note?: string;
}

/** Most results go to the applicant, today, at the counter. */
export const usualHandOver = ({ proposals }: Work, task: Task): HandOverValues => ({
  ...{ method: 'counter', receiver: 'applicant', receiverName: task.dossier.applicantName },
  ...{ handedOn: proposals.today, originals: [] },
});

export function handOverOf(values: HandOverValues): HandOver {
  const { method, receiver, receiverName, handedOn, originals = [] } = values;
  const optional = {
    receiverIdNumber: typed(values.receiverIdNumber),
    authorisation: receiver === 'authorised' ? typed(values.authorisation) : undefined,
    trackingNumber: method === 'post' ? typed(values.trackingNumber) : undefined,
    note: typed(values.note),
    handedOn,
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { kind: 'handedOver', method, receiver, receiverName: typed(receiverName) ?? '', originals, ...given };
}

/** Who got the result, how, and which originals changed hands. */
export function HandOverFields({ task }: { task: Task }) {
  const { t } = useTexts();
  const form = Form.useFormInstance<HandOverValues>();
  const method = Form.useWatch<HandOver['method'] | undefined>('method');
  const receiver = Form.useWatch<HandOver['receiver'] | undefined>('receiver');
  const dossier = useQuery(dossierQuery(task.dossier.id)).data;
  const rename = (next: HandOver['receiver']): void =>
    form.setFieldValue('receiverName', next === 'applicant' ? task.dossier.applicantName : '');
  return (
    <>
      <Form.Item name="method" label={t('handOver.method')}>
        <Radio.Group options={METHODS.map((value) => ({ value, label: t(`handOver.methods.${value}`) }))} />
      </Form.Item>
      {method === 'post' && (
        <LineItem
          name="trackingNumber"
          label={t('handOver.trackingNumber')}
          missing={t('handOver.trackingNumberMissing')}
          max={100}
        />
      )}
      <Form.Item name="receiver" label={t('handOver.receiver')}>
        <Radio.Group
          options={RECEIVERS.map((value) => ({ value, label: t(`handOver.receivers.${value}`) }))}
          onChange={({ target }) => rename(target.value as HandOver['receiver'])}
        />
      </Form.Item>
      <LineItem
        name="receiverName"
        label={t('handOver.receiverName')}
        missing={t('handOver.receiverNameMissing')}
        max={200}
      />
      {receiver === 'authorised' && (
        <>
          <LineItem
            name="authorisation"
            label={t('handOver.authorisation')}
            hint={t('handOver.authorisationHint')}
            missing={t('handOver.authorisationMissing')}
            max={300}
          />
          <Form.Item
            name="receiverIdNumber"
            label={t('details.optional', { label: t('handOver.receiverIdNumber') })}
            rules={[{ pattern: /^\s*[0-9A-Za-z.-]{6,20}\s*$/, message: t('handOver.receiverIdNumberWrong') }]}
          >
            <Input maxLength={20} autoComplete="off" />
          </Form.Item>
        </>
      )}
      {dossier && <Originals documents={dossier.documents} />}
      <DayItem name="handedOn" label={t('handOver.handedOn')} required />
      <TextItem name="note" label={t('details.optional', { label: t('details.noteOptional') })} max={1000} rows={1} />
    </>
  );
}

/** Originals that lie in the office go back; of the other papers the originals may have to be collected. */
function Originals({ documents }: { documents: Dossier['documents'] }) {
  const { t, say } = useTexts();
  const isHere = ({ state, copyType }: Dossier['documents'][number]): boolean =>
    state === 'received' && copyType === 'original';
  const open = documents.filter(({ state }) => state !== 'returned' && state !== 'lookedUp');
  if (open.length === 0) return null;
  return (
    <Form.Item name="originals" label={t('handOver.originals')} extra={t('handOver.originalsHint')}>
      <Checkbox.Group
        className="choices"
        options={[...open.filter(isHere), ...open.filter((each) => !isHere(each))].map((document) => ({
          value: document.key,
          label: t(isHere(document) ? 'handOver.giveBack' : 'handOver.collect', { name: say(document.name) }),
        }))}
      />
    </Form.Item>
  );
}
