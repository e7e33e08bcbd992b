import type { Effect, Model } from '#workflow';
import type { ProcedureDefinition } from '../procedures/procedures.events.js';

/** Effects that a recall can undo, or that need no undoing. */
const HARMLESS: ReadonlySet<Effect['type']> = new Set([
  'task.open',
  'task.close',
  'timer.arm',
  'timer.disarm',
  'variable.set',
  'activity.enter',
  'activity.leave',
  'flow.take',
]);

/** Where these are passed, other branches may have been joined or opened: one task's recall is not enough. */
const BRANCHING: ReadonlySet<string> = new Set(['ParallelGateway', 'InclusiveGateway', 'ComplexGateway']);

/**
 * Whether the completion of a task can be taken back later by cancelling what it opened: it opened tasks of the same
 * scope and nothing that reaches outside, joined no branches and is no iteration. Where the procedure entered an element
 * that makes the result ready, it cannot: the dossier's clock has ended and the applicant may have been told.
 * @param effects of the completion alone
 */
export function isRecallable(
  effects: readonly Effect[],
  task: { scopeId: string; loopIndex: number | null },
  procedure: Pick<Model, 'elements'> & Pick<ProcedureDefinition['process'], 'resultReady'>,
): boolean {
  const { elements, resultReady } = procedure;
  const opened = new Set(effects.flatMap((effect) => (effect.type === 'task.open' ? [effect.token] : [])));
  if (opened.size === 0 || task.loopIndex !== null) return false;
  return effects.every((effect) => {
    if (!HARMLESS.has(effect.type)) return false;
    if (effect.type === 'task.open') return effect.scopeId === task.scopeId && effect.loopIndex === undefined;
    if (effect.type === 'timer.arm') return effect.hostToken !== undefined && opened.has(effect.hostToken);
    if (effect.type === 'activity.enter') {
      const { elementId } = effect;
      if (resultReady.includes(elementId)) return false;
      return !BRANCHING.has(elements.get(elementId)?.type ?? '');
    }
    return true;
  });
}
