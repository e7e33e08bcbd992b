import type { MarkingBytes } from '../types.js';

/**
 * The marking: where the tokens of one instance stand, and nothing else. No times, no variables, no UUIDs.
 *
 * `encode` is canonical: siblings are sorted by their own encoding, so that equal sets have equal bytes whatever the order
 * in which events came. Names are positions in that order (see `nameTokens`).
 *
 * @source docs/adr/0001-kernel-on-bpmn-engine.md
 */
export interface Marking {
  processId: string;
  /** How the instance ended; then nothing stands anywhere. */
  ended?: Ending;
  contents: Contents;
  /** Transactions in a row that ran out of their step budget. */
  continues?: number;
}

export type Ending = 'completed' | 'terminated' | 'cancelled';

/** What stands inside the process or one activation of a sub-process. */
export interface Contents<T = Token> {
  tokens: T[];
  /** Tokens that arrived at a join, per inbound flow. */
  arrivals: Map<string, number>;
  /** Tokens under way when the step budget ran out: on a flow, or about to enter a node. */
  moving: Map<string, number>;
}

export type TokenKind =
  | 'task'
  | 'job'
  | 'message'
  | 'timer'
  | 'incident'
  /** A sub-process that is active; its `inner` holds tokens. */
  | 'scope'
  /** A multi-instance body; its `children` are iterations. */
  | 'multi'
  /** An event-based gateway; its `children` are the events it waits for. */
  | 'race';

/** Where an incident goes on when retried. */
export type Phase = 'enter' | 'work' | 'output' | 'finish' | 'leave' | 'join' | 'loop';

export interface Token {
  element: string;
  kind: TokenKind;
  /** Iteration of a multi-instance, from 0. */
  index?: number;
  /** Has a data scope of its own. */
  scoped?: boolean;
  /** Timers with a cycle: how often it has fired. */
  repetition?: number;
  /** Incidents: what a retry repeats. */
  resume?: Phase;
  /** Multi-instance: first iteration not yet started. */
  next?: number;
  /** Boundary timers and messages that wait on this activity. */
  armed: Token[];
  children: Token[];
  inner?: Contents;
}

const VERSION = 1;

/**
 * Writes a marking as canonical bytes, sorting every list of siblings in place.
 *
 * @returns JSON with short keys: `e` element, `k` kind, `i` index, `o` own scope, `r` repetition, `x` resume, `n` next,
 *   `b` armed, `c` children, `s` contents (`t` tokens, `a` arrivals, `m` moving).
 * @example encode({ processId: 'P', contents }) // => '{"v":1,"p":"P","s":{"t":[{"e":"Task_1","k":"task"}]}}'
 */
export function encode(marking: Marking): MarkingBytes {
  const head = `{"v":${VERSION},"p":${JSON.stringify(marking.processId)}`;
  if (marking.ended) return `${head},"end":"${marking.ended}"}`;
  const continues = marking.continues ? `,"c":${marking.continues}` : '';
  return `${head},"s":${encodeContents(marking.contents)}${continues}}`;
}

function encodeContents(contents: Contents): string {
  const parts: string[] = [];
  if (contents.tokens.length > 0) parts.push(`"t":${encodeTokens(contents.tokens)}`);
  if (contents.arrivals.size > 0) parts.push(`"a":${encodeCounts(contents.arrivals)}`);
  if (contents.moving.size > 0) parts.push(`"m":${encodeCounts(contents.moving)}`);
  return `{${parts.join(',')}}`;
}

function encodeTokens(tokens: Token[]): string {
  const encoded = tokens.map((token) => ({ token, text: encodeToken(token) }));
  encoded.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  encoded.forEach(({ token }, position) => (tokens[position] = token));
  return `[${encoded.map(({ text }) => text).join(',')}]`;
}

function encodeToken(token: Token): string {
  let text = `{"e":${JSON.stringify(token.element)}`;
  if (token.index !== undefined) text += `,"i":${token.index}`;
  text += `,"k":"${token.kind}"`;
  if (token.scoped) text += ',"o":1';
  if (token.repetition) text += `,"r":${token.repetition}`;
  if (token.resume) text += `,"x":"${token.resume}"`;
  if (token.next !== undefined) text += `,"n":${token.next}`;
  if (token.armed.length > 0) text += `,"b":${encodeTokens(token.armed)}`;
  if (token.children.length > 0) text += `,"c":${encodeTokens(token.children)}`;
  if (token.inner) text += `,"s":${encodeContents(token.inner)}`;
  return `${text}}`;
}

function encodeCounts(counts: Map<string, number>): string {
  const entries = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([id, count]) => `${JSON.stringify(id)}:${count}`).join(',')}}`;
}

interface RawContents {
  t?: RawToken[];
  a?: Record<string, number>;
  m?: Record<string, number>;
}

interface RawToken {
  e: string;
  k: TokenKind;
  i?: number;
  o?: 1;
  r?: number;
  x?: Phase;
  n?: number;
  b?: RawToken[];
  c?: RawToken[];
  s?: RawContents;
}

/**
 * Reads what `encode` wrote.
 *
 * @throws {Error} when the bytes are of another schema version.
 */
export function decode(bytes: MarkingBytes): Marking {
  const raw = JSON.parse(bytes) as { v: number; p: string; end?: Ending; s?: RawContents; c?: number };
  if (raw.v !== VERSION) throw new Error(`Marking schema ${raw.v} is not ${VERSION}.`);
  return { processId: raw.p, ended: raw.end, contents: decodeContents(raw.s ?? {}), continues: raw.c };
}

function decodeContents(raw: RawContents): Contents {
  return {
    tokens: (raw.t ?? []).map(decodeToken),
    arrivals: new Map(Object.entries(raw.a ?? {})),
    moving: new Map(Object.entries(raw.m ?? {})),
  };
}

function decodeToken(raw: RawToken): Token {
  return {
    element: raw.e,
    kind: raw.k,
    index: raw.i,
    scoped: raw.o === 1,
    repetition: raw.r,
    resume: raw.x,
    next: raw.n,
    armed: (raw.b ?? []).map(decodeToken),
    children: (raw.c ?? []).map(decodeToken),
    inner: raw.s && decodeContents(raw.s),
  };
}
