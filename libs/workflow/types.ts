/**
 * The contract between the pure core and everything that performs effects.
 *
 * Names: an *element* is a BPMN element of the file; a *waiting element* is a place of the marking where a token
 * stands until an event arrives (task, timer, subscription, job, call, incident); a *scope* is one activation of the
 * process, of an embedded sub-process, or of one multi-instance iteration. Waiting elements and scopes have canonical
 * names inside the marking and stable UUIDs outside of it (`Bindings`); `bind` translates between the two.
 */

import type { TaskKind, TaskOutcome } from './task-vocabulary.js';

export type { OutcomeKind, TaskKind, TaskOutcome } from './task-vocabulary.js';

/** A value that survives JSON unchanged: what variables hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Variables = { [name: string]: Json };

/** An instant as ISO 8601 in UTC with milliseconds, for instance `2026-11-23T01:00:00.000Z`. */
export type Instant = string;

/** Text for people; Vietnamese first. */
export interface Localized {
  vi: string;
  en: string;
}

// --------------------------------------------------------------------------------------------------------- model

/** How a timer event says when it is due; the shell turns it into an instant when it arms the timer. */
export type TimerSpec =
  /** Working time: `3d` working days, `4h` working hours, `10cd` calendar days (from `timer.working`). */
  | { kind: 'working'; amount: string }
  /** Elapsed time, ISO 8601 duration. */
  | { kind: 'duration'; iso: string }
  /** A fixed instant, or a local date-time read in the agency's zone. */
  | { kind: 'date'; at: string }
  /** A repetition; `repetitions` undefined means without end. */
  | { kind: 'cycle'; repetitions?: number; iso: string; from?: string };

/** Time demanded by the model, as read from `zeebe:property`; see docs of the model vocabulary. */
export interface DeadlineSpec {
  /** `2d`, `0.5d`, `4h`, `10cd`, `30%` or `none`. */
  budget?: string;
  clock: 'counts' | 'waiting' | 'excluded';
  /** Legal basis; required where `clock` is `excluded`. */
  basis?: string;
}

/** What screens, the task list and the policies need to know of one element of a compiled model. */
export interface ElementInfo {
  id: string;
  name: string;
  /** BPMN type without prefix, for instance `UserTask`. */
  type: string;
  /** Innermost lane, then its parents outwards; empty where the process has no lanes. */
  lanes: { id: string; name: string }[];
  /** Id of the sub-process or process that contains it. */
  parentId: string;
  documentation?: string;
  /** All `zeebe:property` values. */
  properties: Readonly<Record<string, string>>;
  deadline: DeadlineSpec;
  /** User tasks only. */
  task?: {
    /** Roles, `unitKind.role`. */
    candidateGroups: string[];
    formId?: string;
    outcomes: TaskOutcome[];
    assign: 'pull' | 'lead' | 'previous';
    ladder?: string;
    kind?: TaskKind;
    /** FEEL with its leading `=`: the unit that holds the task is chosen while the procedure runs. */
    unit?: string;
  };
  /** Timers on the boundary of a consultation: legal basis on which silence until then counts as consent. */
  silence?: string;
  /** Service, business-rule and send tasks. */
  job?: { type: string; retries: number; headers: Readonly<Record<string, string>> };
  /** Boundary events: the host and whether the host is interrupted. */
  attachedTo?: { elementId: string; interrupting: boolean };
  /** Escalation events: what is thrown or caught; a catcher without a code catches every one. */
  escalation?: { code?: string; name: string };
  /** Message catchers and throwers. */
  message?: { name: string; correlationKey?: string };
  multiInstance?: 'parallel' | 'sequential';
}

/** A model that passed `compile`. Immutable; safe to share between requests and to cache by `checksum`. */
export interface Model {
  /** SHA-256 over the canonical XML bytes as given to `compile`, hex. */
  checksum: string;
  processId: string;
  name: string;
  versionTag?: string;
  elements: ReadonlyMap<string, ElementInfo>;
  /** Ids of elements in document order, for lists. */
  order: readonly string[];
  /** Ways the process can be started from outside. */
  starts: readonly { elementId: string; messageName?: string }[];
  /** What the kernel needs; opaque to everyone else. */
  readonly kernel: unknown;
}

/** One thing found in a model: what, where, and how to mend it. */
export interface Finding {
  severity: 'error' | 'warning';
  /** Slug of the rule that speaks, one file each. */
  rule: string;
  elementId?: string;
  elementName?: string;
  message: Localized;
  mend: Localized;
}

// ------------------------------------------------------------------------------------------------------- marking

/** Canonical marking bytes: `encode` of the marking schema; equal states have equal strings. */
export type MarkingBytes = string;

/** Canonical name of a waiting element or scope → its UUID. The root scope is bound too. */
export type Bindings = Readonly<Record<string, string>>;

/** Data of one scope, as the shell stores them. */
export interface ScopeData {
  id: string;
  parentId: string | null;
  values: Variables;
}

// -------------------------------------------------------------------------------------------------------- events

/**
 * What can happen to an instance. `token` is the UUID of the waiting element concerned (as given by the effect that
 * opened it). An event for an element that is not waiting throws `NotWaitingError`, naming what is.
 */
export type WorkflowEvent =
  | { type: 'start'; startId?: string; messageName?: string; variables: Variables }
  | { type: 'task.complete'; token: string; output: Variables }
  | { type: 'timer.fire'; token: string }
  | { type: 'message.receive'; token: string; payload: Variables }
  | { type: 'service.complete'; token: string; output: Variables }
  /** The worker gave up: the token is parked with an incident; `incident.retry` calls the service again. */
  | { type: 'service.fail'; token: string; message: string }
  /** A business error of a service or task, matched by code to an error boundary, else an incident. */
  | { type: 'bpmn.error'; token: string; code: string; message?: string; output?: Variables }
  /**
   * A person throws an escalation from a task that waits. The nearest boundary event that catches its code goes off, that of
   * the task itself first; where none does, nothing happens but the `escalation.raise` that says so.
   */
  | { type: 'escalation'; token: string; code: string; output?: Variables }
  /** Goes on after the step budget ran out. */
  | { type: 'continue' }
  /** Tries again what an incident stopped, with the variables as they are now. */
  | { type: 'incident.retry'; token: string }
  /** Moves tokens by hand: cancels waiting elements and starts elements in the same scopes; a reason is journaled by the shell. */
  | { type: 'modify'; cancel: string[]; start: { elementId: string; scopeId?: string }[] }
  /** Ends the instance whatever is open. */
  | { type: 'cancel' };

// ------------------------------------------------------------------------------------------------------- effects

interface At {
  /** UUID of the waiting element. */
  token: string;
  /** UUID of the scope whose variables it sees. */
  scopeId: string;
  elementId: string;
}

/**
 * What the shell must perform, in order. `advance` itself performs nothing.
 */
export type Effect =
  /**
   * `input`: values of the task's input mappings; everything else it may see is reached through `scopeId`. `unit`: id of the
   * unit that holds it, where the model has it chosen (`task.unit`); whether there is such a unit is the shell's question.
   */
  | (At & { type: 'task.open'; loopIndex?: number; input: Variables; unit?: string })
  | (At & { type: 'task.close'; how: 'completed' | 'cancelled' })
  /**
   * `hostToken` is the activity a boundary timer hangs on (a sub-process or loop is no waiting element). A timer that repeats
   * is disarmed and armed again under the same token; `repetition` counts how often it has fired.
   */
  | (At & { type: 'timer.arm'; spec: TimerSpec; interrupting: boolean; hostToken?: string; repetition: number })
  | (At & { type: 'timer.disarm'; how: 'fired' | 'cancelled' })
  /** A non-interrupting boundary message stays open when it is received: no `subscription.close` until its host ends. */
  | (At & { type: 'subscription.open'; kind: 'message'; name: string; correlationKey: string | null })
  | (At & { type: 'subscription.close'; how: 'received' | 'cancelled' })
  /** `input`: values of the input mappings, or all that the job may see where it has none. */
  | (At & { type: 'service.call'; jobType: string; retries: number; headers: Record<string, string>; input: Variables })
  | (At & { type: 'service.cancel'; how: 'completed' | 'cancelled' })
  | {
      type: 'message.send';
      elementId: string;
      scopeId: string;
      name: string;
      correlationKey: string | null;
      payload: Variables;
    }
  /**
   * An escalation was thrown, by an event of the model (`elementId`) or by a person from a task (`token` too). `caughtBy` is
   * the boundary event that handles it; `null`: nobody does, and all goes on as if it had not been thrown.
   */
  | {
      type: 'escalation.raise';
      elementId: string;
      scopeId: string;
      token?: string;
      code: string;
      caughtBy: string | null;
      interrupting: boolean;
    }
  | { type: 'variable.set'; scopeId: string; name: string; value: Json }
  | {
      type: 'scope.open';
      scopeId: string;
      parentId: string | null;
      elementId: string;
      loopIndex?: number;
      values: Variables;
    }
  | { type: 'scope.close'; scopeId: string }
  | { type: 'activity.enter'; elementId: string; scopeId: string; loopIndex?: number; token?: string }
  | { type: 'activity.leave'; elementId: string; scopeId: string; how: 'completed' | 'cancelled'; token?: string }
  /** A sequence flow was taken: drawn on the diagram. */
  | { type: 'flow.take'; flowId: string; scopeId: string }
  | (At & { type: 'incident.open'; kind: IncidentKind; message: Localized; detail: string })
  | (At & { type: 'incident.close' })
  /** The step budget ran out; deliver `continue` in a new transaction. */
  | { type: 'continue' }
  | { type: 'instance.end'; how: 'completed' | 'terminated' | 'cancelled' };

export type IncidentKind =
  | 'expression'
  | 'mapping'
  | 'unhandled-error'
  | 'no-flow'
  | 'job-failed'
  | 'loop'
  | 'correlation'
  /** A parallel join waits for a branch that can never come. */
  | 'stuck';

export type EffectType = Effect['type'];
export type EffectOf<T extends EffectType> = Extract<Effect, { type: T }>;

/** What an error says of a thing that waits. */
export interface WaitingElement {
  elementId: string;
  kind: 'task' | 'timer' | 'message' | 'job' | 'incident';
}

/** A thing that waits, for pages that show where an instance stands. */
export interface Waiting extends WaitingElement {
  token: string;
  scopeId: string;
  loopIndex?: number;
}

// ------------------------------------------------------------------------------------------------------- advance

/** The state of one instance as the shell stores it. `null` marking: not started. */
export interface InstanceState {
  marking: MarkingBytes | null;
  bindings: Bindings;
  scopes: ScopeData[];
}

export interface AdvanceContext {
  /** Time of receipt of the event; `now()` and `today()` in expressions. */
  now: Instant;
  /** IANA zone of the agency, for local dates in expressions. */
  timeZone: string;
  /** Makes the UUIDs of new waiting elements and scopes; deterministic ones in tests. */
  newId: () => string;
  /** Automatic steps before a `continue` effect is returned instead; 200 when absent. */
  stepBudget?: number;
}

export interface Step {
  state: InstanceState;
  effects: Effect[];
  ended: boolean;
}

/*
 * Functions of this library (see index.ts):
 *
 *   compile(xml: string): Promise<{ model?: Model; findings: Finding[] }>
 *     Never throws for bad input; `model` is absent when any finding is an error.
 *   advance(model, state, event, context): Promise<Step>
 *     Pure. Throws NotWaitingError, AlreadyStartedError, NotStartedError; everything that goes wrong inside a step is an
 *     incident, never an exception.
 *   advanceMarking(model, marking, event, data, context) -> { marking, renaming, effects, scopes, ended }
 *     The UUID-free inner form (design contract); advance = advanceMarking + bind. Tokens and scopes bear handles: the
 *     canonical name from before the step, or `+n` for what is new; `renaming` gives the handle of every name after it.
 *   waitingOf(state): Waiting[]
 *   decode(bytes): Marking; encode(marking): bytes
 */
