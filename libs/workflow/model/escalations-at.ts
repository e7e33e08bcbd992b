import type { ElementInfo, Model } from '../types.js';

/** An escalation that can be thrown from a task: its code, what handles it, and whether that ends what it hangs on. */
export interface HandledEscalation {
  code: string;
  /** Name of the boundary event, else of the escalation. */
  name: string;
  boundaryId: string;
  interrupting: boolean;
}

/**
 * The escalations that the model handles when they are thrown from an activity, nearest handler first, each code once.
 *
 * A handler of every code has no name to choose by and is not listed; it hides those further out, as it does when it runs.
 *
 * @param elementId a user task
 * @example escalationsAt(model, 'Consult') // => [{ code: 'urge', name: 'Đôn đốc', boundaryId: 'Urge', interrupting: false }]
 */
export function escalationsAt(model: Model, elementId: string): HandledEscalation[] {
  const found = new Map<string, HandledEscalation>();
  for (let at = model.elements.get(elementId); at; at = model.elements.get(at.parentId)) {
    const catchers = catchersOn(model, at);
    for (const { id, name, escalation, attachedTo } of catchers) {
      const { code } = escalation!;
      if (code === undefined || found.has(code)) continue;
      const handled = { code, name: name || escalation!.name || code, boundaryId: id };
      found.set(code, { ...handled, interrupting: attachedTo!.interrupting });
    }
    if (catchers.some(({ escalation }) => escalation!.code === undefined)) break;
  }
  return [...found.values()];
}

function catchersOn(model: Model, host: ElementInfo): ElementInfo[] {
  return [...model.elements.values()].filter(
    ({ escalation, attachedTo }) => escalation !== undefined && attachedTo?.elementId === host.id,
  );
}
