import { dateTime } from '../../format/date-time.js';
import { useTexts } from '../../i18n/index.js';
import { Facts } from '../../ui/facts.js';
import { RequestItem } from './request-item.js';
import type { Requests } from './requests.api.js';

/** A result as it left the office. */
export function HandOverItem({ handOver }: { handOver: Requests['handOvers'][number] }) {
  const { t, say, unitName } = useTexts();
  const { method, receiver, receiverName, receiverIdNumber, authorisation, trackingNumber } = handOver;
  const { originals, note, unit, handedAt, handedBy, stageName } = handOver;
  return (
    <RequestItem title={t('handOver.title')}>
      <p className="sub">{stageName}</p>
      <Facts
        wide
        facts={[
          [t('handOver.method'), t(`handOver.methods.${method}`)],
          [t('handOver.trackingNumber'), trackingNumber],
          [t('handOver.receiver'), `${receiverName} (${t(`handOver.receivers.${receiver}`)})`],
          [t('handOver.receiverIdNumber'), receiverIdNumber],
          [t('handOver.authorisation'), authorisation],
          [t('handOver.originals'), originals.map(({ name }) => say(name)).join('; ') || null],
          [t('details.noteOptional'), note],
          [t('handOver.recorded'), `${handedBy.name}, ${unitName(unit)}, ${dateTime(handedAt)}`],
        ]}
      />
    </RequestItem>
  );
}
