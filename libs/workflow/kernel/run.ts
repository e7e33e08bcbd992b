import { StepProblem } from '../feel/errors.js';
import { park } from './incidents.js';
import { discardKernel, kernelOf, type Kernel } from './kernel.js';
import { addCount, isAlive, type LiveToken } from './live.js';
import type { Move, Session, Stride } from './session.js';
import { settle } from './settle.js';

/** Transactions in a row without a wait before a loop is suspected. */
export const MAX_CONTINUES = 100;

/**
 * Runs moves until every token waits, the instance has ended, or the budget is spent.
 *
 * What a token does where it stands is always finished; only going further costs budget, so that the rest of the work is
 * either in the marking as moving tokens or follows from it (`settle`).
 *
 * @param continues transactions in a row that already ran out of budget
 * @returns how many have now, or `undefined` when all tokens wait
 */
export function run(session: Session, continues: number, budget: number): number | undefined {
  const kernel = kernelOf(session.graph);
  let spent = 0;
  while (!session.ended) {
    session.turns = session.turns.filter(stillPossible);
    session.strides = session.strides.filter(stillPossible);
    if (session.turns.length === 0 && session.strides.length === 0) settle(session);
    const turn = session.turns.shift();
    if (turn) {
      perform(kernel, session, turn);
      continue;
    }
    const stride = session.strides[0];
    if (!stride) return undefined;
    if (spent >= budget) return stop(session, stride, continues);
    session.strides.shift();
    spent += 1;
    begin(stride);
    perform(kernel, session, stride);
  }
  return undefined;
}

function perform(kernel: Kernel, session: Session, move: Move): void {
  try {
    kernel.perform(session, move);
  } catch (fault) {
    discardKernel(session.graph);
    throw fault;
  }
}

/** Whether the token of a move has not been cancelled meanwhile. */
function stillPossible(move: Move): boolean {
  switch (move.kind) {
    case 'flow':
      return move.place.moving.has(move.flowId);
    case 'enter':
      return move.place.moving.has(move.nodeId);
    case 'iterate':
      return move.token.next !== undefined && isAlive(move.token);
    case 'go-on':
      return isAlive(move.token);
    case 'join':
      return !move.place.owner || isAlive(move.place.owner);
  }
}

/** Takes the token out of `moving`: from here on it is the kernel's. */
function begin(stride: Stride): void {
  if (stride.kind === 'iterate') return;
  addCount(stride.place.moving, stride.kind === 'flow' ? stride.flowId : stride.nodeId, -1);
}

function stop(session: Session, next: Stride, continues: number): number | undefined {
  if (continues < MAX_CONTINUES) {
    session.emit({ type: 'continue' });
    return continues + 1;
  }
  parkLoop(session, next);
  return undefined;
}

/** Tokens that never come to rest are held: one incident stands for all that move in its place. */
function parkLoop(session: Session, next: Stride): void {
  const place = 'place' in next ? next.place : next.token.place;
  const flow = next.kind === 'flow' ? session.graph.flows.get(next.flowId) : undefined;
  const nodeId = flow?.target ?? (next.kind === 'enter' ? next.nodeId : (next as { token: LiveToken }).token.element);
  const token = session.addToken(session.node(nodeId), place, 'incident');
  session.enter(token);
  const text = { vi: 'Quy trình tự chạy mãi không dừng', en: 'The process runs by itself and never comes to rest' };
  park(
    session,
    token,
    'loop',
    new StepProblem('loop', text, `No wait after ${MAX_CONTINUES} stretches, last at ${nodeId}`),
  );
}
