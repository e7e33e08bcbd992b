import { type Ladder, type LadderClass, type Level, parseLadder, type Tell } from './ladder.js';

const soon: Level = { key: 'dueSoon', at: { share: 0.8 }, tell: ['assigneeOrHead'], channels: ['app'] };
const due: Level = { key: 'due', at: { due: true }, tell: ['unitHead'], channels: ['app', 'email'] };
const lateHours: Level = { key: 'late4h', at: { afterDue: '4h' }, tell: ['agencyLeader'], channels: ['app', 'email'] };
const lateDay: Level = {
  key: 'late1d',
  at: { afterDue: '1d' },
  tell: ['agencyLeader', 'competentChair'],
  channels: ['app', 'email'],
};

/**
 * Under one working day a warning at 80 % comes minutes before the end and four hours may be as long as the step itself:
 * the head is told when it is due, the agency's leader and the competent chair a working day later.
 */
const shortStep: LadderClass = {
  below: '1d',
  levels: [{ ...due, channels: ['app'] }, lateDay],
};

const also =
  (role: Tell) =>
  (level: Level): Level => ({ ...level, tell: [...level.tell, role] });

/** Short dossiers, such as those of the same day, reach the chair on the same rung as the leader. */
const shortDossier: Level[] = [{ ...due, channels: ['app'] }, lateDay];

/** The ladder of a step whose model names none: it climbs the tree of the agency that holds the step. */
export const defaultStepLadder: Ladder = parseLadder({
  key: 'step',
  name: { vi: 'Đôn đốc bước xử lý', en: 'Step' },
  classes: [shortStep, { levels: [soon, due, lateHours, lateDay] }],
});

/** The ladder of a dossier: the same levels, each also told to the one-stop unit that received it. */
export const defaultDossierLadder: Ladder = parseLadder({
  key: 'dossier',
  name: { vi: 'Đôn đốc hồ sơ', en: 'Dossier' },
  classes: [
    { below: '1d', levels: shortDossier.map(also('receivingUnit')) },
    { levels: [soon, due, lateHours, lateDay].map(also('receivingUnit')) },
  ],
});
