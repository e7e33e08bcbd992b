import type { Effect, EffectOf, Model } from '#workflow';

/** What a step of the procedure means for clocks. */
export interface StepChanges {
  /** The procedure began: so does the dossier's clock. */
  started: boolean;
  /** The result is ready, or the procedure is over: the dossier's clock ends. */
  finished: boolean;
  /** What waits now and bears on the dossier's clock. */
  opened: { token: string; elementId: string }[];
  /** What waits no longer. */
  closed: string[];
  tasksOpened: EffectOf<'task.open'>[];
  tasksClosed: string[];
}

/**
 * Reads the effects of a step as far as clocks are concerned.
 *
 * Boundary events are left out: their hosts bear on the clock already. A wait that opens and closes within the step
 * counts for nothing.
 * @param resultReady elements at whose entry the result is ready
 */
export function stepChanges(model: Model, effects: readonly Effect[], resultReady: readonly string[]): StepChanges {
  const changes: StepChanges = {
    started: false,
    finished: false,
    opened: [],
    closed: [],
    tasksOpened: [],
    tasksClosed: [],
  };
  for (const effect of effects) read(changes, effect, model, resultReady);
  const gone = new Set(changes.closed);
  changes.opened = changes.opened.filter(({ token }) => !gone.has(token));
  changes.tasksOpened = changes.tasksOpened.filter(({ token }) => !gone.has(token));
  return changes;
}

/** Whether the step touches no clock at all. */
export const touchesNoClock = (changes: StepChanges): boolean =>
  !changes.started && !changes.finished && changes.opened.length === 0 && changes.closed.length === 0;

function read(changes: StepChanges, effect: Effect, model: Model, resultReady: readonly string[]): void {
  switch (effect.type) {
    case 'scope.open':
      changes.started ||= effect.parentId === null;
      return;
    case 'activity.enter':
      changes.finished ||= resultReady.includes(effect.elementId);
      return;
    case 'instance.end':
      changes.finished = true;
      return;
    case 'task.open':
      changes.tasksOpened.push(effect);
      changes.opened.push(effect);
      return;
    case 'task.close':
      changes.tasksClosed.push(effect.token);
      changes.closed.push(effect.token);
      return;
    case 'service.call':
    case 'subscription.open':
    case 'timer.arm':
      if (!model.elements.get(effect.elementId)?.attachedTo) changes.opened.push(effect);
      return;
    case 'service.cancel':
    case 'subscription.close':
    case 'timer.disarm':
      changes.closed.push(effect.token);
      return;
    default:
  }
}
