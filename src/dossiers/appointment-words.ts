import type { Text } from '../platform/text.js';

type Details = Record<string, unknown>;

/** What becomes of one of several appointments, in a dossier's history. */
export const APPOINTMENT_WORDS: Record<string, (step: Text, fact: { details: Details }) => Text> = {
  'dossier.appointment-set': (_, { details }) => says(details, ['hẹn', 'set for']),
  'dossier.appointment-moved': (_, { details }) => says(details, ['dời đến', 'moved to']),
  'dossier.appointment-met': (_, { details }) => says(details, ['đúng hẹn, hạn', 'kept, due']),
  'dossier.appointment-missed': (_, { details }) => says(details, ['xong sau hạn', 'kept late, due']),
  'dossier.appointment-lapsed': (_, { details }) => says({ ...details, until: '' }, ['không còn áp dụng', 'lapsed']),
};

function says({ name, until }: Details, [vi, en]: [string, string]): Text {
  const named = (name ?? {}) as Partial<Text>;
  const at = typeof until === 'string' && until !== '' ? ` ${until}` : '';
  return { vi: `${named.vi ?? 'Lần hẹn'}: ${vi}${at}`, en: `${named.en ?? 'Appointment'}: ${en}${at}` };
}
