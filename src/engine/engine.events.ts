import { SetMetadata } from '@nestjs/common';
import type {
  Effect,
  EffectOf,
  EffectType,
  Json,
  Model,
  ScopeData,
  Variables,
  Waiting,
  WorkflowEvent,
} from '#workflow';
import type { Tx } from '../platform/database/tx.js';

/** Who caused a command: an account, another system, or the engine itself (timers, sweeps). */
export type Actor =
  | { kind: 'account'; accountId: string; postId?: string }
  | { kind: 'client'; clientId: string }
  | { kind: 'system'; reason: string };

/** What a handler of effects is told about the step it takes part in. */
export interface StepContext {
  tx: Tx;
  /** Root instance; all of a call tree is under its lock. */
  instanceId: string;
  /** The shell's key to the business object; for dossiers, the dossier's id. */
  businessKey: string;
  procedureVersionId: string;
  /** Unit whose roles, calendar and zone count. */
  competentUnitId: string;
  model: Model;
  /** What the step answers to. */
  event: WorkflowEvent;
  /** Variables of every scope, as they are after the step. */
  scopes: readonly ScopeData[];
  /**
   * Time of receipt of the command that caused the step, ISO 8601. For a timer that fires late it is the time it was due:
   * what follows from it does not depend on when a worker woke up.
   */
  receivedAt: string;
  /** Zone of the competent unit. */
  timeZone: string;
  actor: Actor;
}

const ON_EFFECT = Symbol('engine.on-effect');
export const ON_EFFECT_METADATA = ON_EFFECT;

/**
 * Marks a provider's method as handler of one type of effect. It runs inside the step's transaction, once per step with
 * all effects of that type in order, so that it can write them in one statement; what it throws rolls the step back.
 * Handlers of the same type run in the order of their modules. They never call `deliver`.
 *
 * @example
 *   @OnEffect('task.open')
 *   async open(step: StepContext, effects: EffectOf<'task.open'>[]): Promise<void>
 */
export const OnEffect = (type: EffectType): MethodDecorator => SetMetadata(ON_EFFECT, type);

const ON_STEP = Symbol('engine.on-step');
export const ON_STEP_METADATA = ON_STEP;

/**
 * Marks a provider's method that looks at a step as a whole: it runs once per step, inside its transaction, after all
 * handlers of effects, with every effect in order. For what depends on several kinds of effects at once, such as clocks.
 *
 * @example
 *   @OnStep()
 *   async reckon(step: StepContext, effects: readonly Effect[]): Promise<void>
 */
export const OnStep = (): MethodDecorator => SetMetadata(ON_STEP, true);

/** Signature of a method marked with `OnEffect`. */
export type EffectHandler<T extends EffectType> = (step: StepContext, effects: EffectOf<T>[]) => Promise<void>;

/** Who sends a command, when it arrived, and optionally the id under which it may arrive again. */
export interface Command {
  /** Time of receipt, stamped when the request arrived: timers due by then fire before the command. */
  receivedAt: Date;
  actor: Actor;
  /** A second delivery under the same id changes nothing and answers `repeated`; remembered for 24 hours at least. */
  commandId?: string;
}

/** What is needed to start the root instance of a business object. */
export interface StartInstance {
  /** Unique; for dossiers, the dossier's id. */
  businessKey: string;
  procedureVersionId: string;
  competentUnitId: string;
  /** IANA zone of the competent unit. */
  timeZone: string;
  /** Start event; needed only where the model has several. */
  startId?: string;
  messageName?: string;
  variables: Variables;
  receivedAt: Date;
  actor: Actor;
}

/** What one delivered event led to. */
export interface StepResult {
  instanceId: string;
  /** Effects of the event alone, not of timers that fired before it. */
  effects: readonly Effect[];
  /** The instance is over. */
  ended: boolean;
  /** The command id was known: nothing was done now. */
  repeated: boolean;
}

/** A message for whichever instance waits for it. */
export interface OutgoingMessage {
  messageName: string;
  correlationKey: string | null;
  payload: Variables;
  /** Under the same id a message is kept once; made up when absent. */
  messageId?: string;
}

/** A thing that waits, with what screens say about it. */
export interface WaitingView extends Waiting {
  /** Name of the element in the model. */
  name: string;
  /** Timers: when it fires. */
  dueAt?: string;
  /** Messages: what is waited for. */
  messageName?: string;
  correlationKey?: string | null;
}

/** Where an instance stands. */
export interface InstanceView {
  id: string;
  businessKey: string;
  procedureVersionId: string;
  status: InstanceStatus;
  startedAt: string;
  endedAt?: string;
  waiting: WaitingView[];
}

export type InstanceStatus = 'running' | 'completed' | 'terminated' | 'cancelled';

/** One line of an instance's history. */
export interface HistoryEntry {
  /** Position, ascending within the instance. */
  id: string;
  at: string;
  type: string;
  elementId?: string;
  token?: string;
  loopIndex?: number;
  actor: Actor;
  details: Record<string, Json>;
}

/** What a diagram marks. */
export interface DiagramState {
  /** Elements where something waits. */
  active: string[];
  /** Elements entered at least once. */
  visited: string[];
  /** Sequence flows taken at least once. */
  flows: string[];
}

/**
 * Gives an unmatched message a chance to start an instance (message start events). Runs inside the transaction that
 * settles the message; returns the instance started, or undefined when nobody is interested.
 */
export type MessageStarter = (
  tx: Tx,
  message: { id: string; messageName: string; correlationKey: string | null; payload: Variables; receivedAt: Date },
) => Promise<string | undefined>;
