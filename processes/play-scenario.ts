import { advance, waitingOf } from '#workflow';
import type { AdvanceContext, InstanceState, Model, Variables, Waiting, WorkflowEvent } from '#workflow';
import { type DossierStatus, standAfter, statusNamed } from '../src/dossiers/dossier-status.js';
import type { Scenario, ScenarioStep } from './bundle-files.js';

/** Where an instance stood after each step of a scenario, and the sequence flows it took. */
export interface Play {
  stands: { waiting: string[]; ended: boolean; status: string }[];
  flows: Set<string>;
}

/**
 * Plays a scenario on the pure core, from intake to its last step.
 * @param statuses status of the dossier by the element that is entered, as in `procedure.json`
 */
export async function play(
  model: Model,
  { given, when }: Scenario,
  statuses: Readonly<Record<string, string>> = {},
): Promise<Play> {
  let state: InstanceState = { marking: null, bindings: {}, scopes: [] };
  let ids = 0;
  let stand = { status: 'received' as DossierStatus, begun: false };
  const context: AdvanceContext = {
    now: given.receivedAt,
    timeZone: 'Asia/Ho_Chi_Minh',
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  };
  const played: Play = { stands: [], flows: new Set() };
  const deliver = async (event: WorkflowEvent) => {
    const step = await advance(model, state, event, context);
    for (const effect of step.effects) {
      if (effect.type === 'activity.enter') {
        const named = statusNamed(statuses, model.elements.get(effect.elementId)!);
        if (named) stand = standAfter(stand, [named]);
      }
      if (effect.type === 'flow.take') played.flows.add(effect.flowId);
      if (effect.type === 'incident.open')
        throw new Error(`${effect.elementId}: ${effect.message.en} ${effect.detail}`);
    }
    state = JSON.parse(JSON.stringify(step.state)) as InstanceState;
    const waiting = waitingOf(state).map(({ elementId }) => elementId);
    played.stands.push({ waiting: waiting.sort(), ended: step.ended, status: stand.status });
  };
  const dossierId = '11111111-1111-4111-8111-111111111111';
  await deliver({ type: 'start', variables: { dossierId, channel: given.channel } });
  for (const step of when) await deliver(eventOf(model, step, waitingOf(state)));
  return played;
}

function eventOf(model: Model, step: ScenarioStep, waiting: Waiting[]): WorkflowEvent {
  if (step.do === 'complete') {
    const output: Variables = { ...step.output, ...step.variables, outcome: step.outcome };
    if (step.reason !== undefined) output['reason'] = step.reason;
    return { type: 'task.complete', token: tokenOf(waiting, 'task', (id) => id === step.task), output };
  }
  if (step.do === 'escalate') {
    return { type: 'escalation', token: tokenOf(waiting, 'task', (id) => id === step.task), code: step.code };
  }
  if (step.do === 'timer') {
    return { type: 'timer.fire', token: tokenOf(waiting, 'timer', (id) => id === step.element) };
  }
  if (step.do === 'job') {
    const token = tokenOf(waiting, 'job', (id) => id === step.element);
    return { type: 'service.complete', token, output: step.output ?? {} };
  }
  const token = tokenOf(waiting, 'message', (id) => model.elements.get(id)?.message?.name === step.name);
  return { type: 'message.receive', token, payload: step.payload ?? {} };
}

function tokenOf(waiting: Waiting[], kind: Waiting['kind'], isIt: (elementId: string) => boolean): string {
  const found = waiting.find((item) => item.kind === kind && isIt(item.elementId));
  if (found) return found.token;
  const there = waiting.map((item) => `${item.kind} ${item.elementId}`).join(', ') || 'nothing';
  throw new Error(`No such ${kind} waits; what waits: ${there}`);
}
