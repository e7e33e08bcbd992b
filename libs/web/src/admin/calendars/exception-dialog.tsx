import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.js';
import { isDay } from '../../ui/date-input.js';
import { TextField } from '../../ui/text-field.js';
import { DayField } from '../day-field.js';
import { datesBetween } from './calendar-draft.js';
import type { OwnException } from './calendars.api.js';
import { hoursOf } from './hours.js';

const KINDS = ['holiday', 'makeUp', 'swapOff', 'swapWork', 'localOff'] as const;

/** Adds days off or worked days, with the notice they rest on. */
export function ExceptionDialog(props: {
  year: number;
  taken: readonly string[];
  onAdd: (row: OwnException) => void;
  onCancel: () => void;
}) {
  const { t } = useTexts();
  const [kind, setKind] = useState<OwnException['kind']>('holiday');
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [notice, setNotice] = useState('');
  const [hours, setHours] = useState('');
  const [insteadOf, setInsteadOf] = useState<string>();
  const [tried, setTried] = useState(false);
  const dates = isDay(from) && (to === undefined || isDay(to)) ? datesBetween(from!, to ?? from!) : [];
  const works = kind === 'swapWork';
  const intervals = hours.trim() === '' ? undefined : hoursOf(hours);
  const faults = {
    date: dates.length === 0,
    taken: dates.some((date) => props.taken.includes(date)),
    name: name.trim() === '',
    notice: notice.trim() === '',
    hours: works && hours.trim() !== '' && !intervals,
  };
  const add = (): void => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    const vi = name.trim().normalize('NFC');
    const row = { dates, name: { vi, en: nameEn.trim() || vi }, notice: notice.trim().normalize('NFC') };
    props.onAdd(works ? { kind, ...row, intervals, insteadOf } : { kind, ...row });
  };
  const fault = (key: keyof typeof faults): string | undefined =>
    tried && faults[key] ? t(`adminCalendars.fault.${key}`) : undefined;
  return (
    <Modal
      open
      title={t('adminCalendars.add')}
      okText={t('adminCalendars.addToList')}
      cancelText={t('action.cancel')}
      onOk={add}
      onCancel={props.onCancel}
    >
      <div className="dialog-fields">
        <Radio.Group
          className="choices"
          aria-label={t('adminCalendars.what')}
          value={kind}
          onChange={({ target }) => setKind(target.value as OwnException['kind'])}
        >
          {KINDS.map((each) => (
            <Radio key={each} value={each}>
              {t(`adminCalendars.kinds.${each}`)} <span className="sub">{t(`adminCalendars.kindMeaning.${each}`)}</span>
            </Radio>
          ))}
        </Radio.Group>
        <DayField id="exception-from" label={t('adminCalendars.fromDay')} value={from} onChange={setFrom} />
        <DayField
          id="exception-to"
          label={t('adminCalendars.toDay')}
          hint={t('adminCalendars.toDayHint')}
          value={to}
          onChange={setTo}
        />
        {(fault('date') ?? fault('taken')) && <p className="field-fault">{fault('date') ?? fault('taken')}</p>}
        {works && (
          <>
            <DayField
              id="exception-instead"
              label={t('adminCalendars.insteadOfDay')}
              hint={t('adminCalendars.insteadOfHint')}
              value={insteadOf}
              onChange={setInsteadOf}
            />
            <TextField
              id="exception-hours"
              label={t('adminCalendars.hoursWorked')}
              value={hours}
              onChange={setHours}
              fault={fault('hours')}
            />
          </>
        )}
        <TextField
          id="exception-name"
          label={t('adminCalendars.name')}
          value={name}
          onChange={setName}
          required
          fault={fault('name')}
        />
        <TextField id="exception-name-en" label={t('adminCalendars.nameEn')} value={nameEn} onChange={setNameEn} />
        <TextField
          id="exception-notice"
          label={t('adminCalendars.notice')}
          value={notice}
          onChange={setNotice}
          required
          fault={fault('notice')}
        />
      </div>
    </Modal>
  );
}
