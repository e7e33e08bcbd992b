import type { FormFinding } from './errors.js';
import { isDeep } from './is-deep.js';
import { KEYWORDS, type Schema } from './vocabulary.js';

const DEEPEST = 20;
const MOST_SCHEMAS = 3000;
const MOST_CHARACTERS = 500_000;
/** Visits that judging one value may take at most, as far as the schema alone decides. */
const MOST_VISITS = 50_000;
const NAME = /^[\p{L}_][\p{L}\p{N}_-]{0,63}$/u;
const NEVER_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
/** Below these a property would be declared that may or may not exist; `if` … `then` says when. */
const NO_PROPERTIES_BELOW = new Set(['anyOf', 'oneOf', 'not']);

/**
 * Everything that keeps a schema from being a form.
 *
 * Draft 2020-12 (and what draft 7 shares with it), limited to what forms need: no reference leaves the file or comes back
 * to itself, patterns are cheap, names are plain, and size and depth are bounded. Schemas are interpreted, never turned
 * into code, so they may come from anyone.
 * @param schema anything, for instance parsed JSON
 * @returns findings in document order; none means that `compileForm` accepts it
 */
export function lintForm(schema: unknown): FormFinding[] {
  const lint = new Lint();
  if (!isObject(schema)) lint.say('', 'must be a schema');
  else if (isDeep(schema)) lint.say('', 'is nested too deep');
  else if (JSON.stringify(schema).length > MOST_CHARACTERS) lint.say('', 'is too large');
  else lint.form(schema);
  return lint.findings;
}

class Lint {
  readonly findings: FormFinding[] = [];
  private seen = 0;
  private root: Schema = {};

  form(root: Schema): void {
    this.root = root;
    if (root.type !== 'object' || !isObject(root.properties)) this.say('', 'must be of type object with properties');
    this.schema(root, '', 0, false);
    for (const name of this.cycles()) this.say(name, 'refers back to itself');
    if (this.findings.length === 0 && visitsOf(root, root, new Map()) > MOST_VISITS)
      this.say('', 'could take too long to judge');
  }

  say(pointer: string, en: string): void {
    this.findings.push({ pointer, message: { vi: `Lược đồ biểu mẫu không hợp lệ (${en})`, en } });
  }

  private schema(schema: Schema, pointer: string, depth: number, branch: boolean): void {
    if ((this.seen += 1) === MOST_SCHEMAS) this.say('', `must not hold more than ${MOST_SCHEMAS} schemas`);
    if (depth > DEEPEST) this.say(pointer, `is nested deeper than ${DEEPEST}`);
    if (this.seen >= MOST_SCHEMAS || depth > DEEPEST) return;
    if (branch && 'properties' in schema) this.say(pointer, 'must not declare fields in a choice; use if and then');
    if ('then' in schema !== 'if' in schema && !('else' in schema)) this.say(pointer, 'needs both if and then');
    for (const [word, value] of Object.entries(schema))
      this.keyword(word, value, `${pointer}/${escaped(word)}`, depth, branch);
    if (typeof schema.$ref === 'string' && !this.target(schema.$ref)) this.say(`${pointer}/$ref`, 'leads nowhere');
  }

  private keyword(word: string, value: unknown, pointer: string, depth: number, branch: boolean): void {
    const known = Object.hasOwn(KEYWORDS, word) ? KEYWORDS[word] : undefined;
    if (!known) return this.say(pointer, 'is a keyword forms do not know');
    const fault = known.fault(value);
    if (fault) return this.say(pointer, fault);
    const within = branch || NO_PROPERTIES_BELOW.has(word);
    if (known.holds === 'schema') this.schema(value as Schema, pointer, depth + 1, within);
    if (known.holds === 'list')
      (value as Schema[]).forEach((one, at) => this.schema(one, `${pointer}/${at}`, depth + 1, within));
    if (known.holds !== 'map') return;
    for (const [name, one] of Object.entries(value as Record<string, Schema>)) {
      const at = `${pointer}/${escaped(name)}`;
      if (!NAME.test(name) || NEVER_NAMES.has(name) || name !== name.normalize('NFC'))
        this.say(at, 'is not a plain name');
      this.schema(one, at, depth + 1, within);
    }
  }

  private target(ref: string): Schema | undefined {
    return resolveRef(this.root, ref);
  }

  /** Definitions from which a chain of references leads back to them. */
  private cycles(): string[] {
    const edges = new Map<string, string[]>();
    for (const group of ['$defs', 'definitions']) {
      const map = this.root[group];
      if (!isObject(map)) continue;
      for (const [name, one] of Object.entries(map)) edges.set(`#/${group}/${name}`, refsIn(one));
    }
    const reaches = (from: string, goal: string, visited: Set<string>): boolean =>
      (edges.get(from) ?? []).some((next) => {
        if (next === goal) return true;
        if (visited.has(next)) return false;
        visited.add(next);
        return reaches(next, goal, visited);
      });
    return [...edges.keys()].filter((name) => reaches(name, name, new Set())).map((name) => name.slice(1));
  }
}

/**
 * The definition a reference within a form means.
 * @param root the form's schema
 * @param ref `#/$defs/name` or `#/definitions/name`
 */
export function resolveRef(root: Schema, ref: string): Schema | undefined {
  const [, group, name] = ref.split('/');
  const map = root[group ?? ''];
  if (!isObject(map) || !Object.hasOwn(map, name ?? '')) return undefined;
  const target = map[name ?? ''];
  return isObject(target) ? target : undefined;
}

/**
 * A name as a step of a JSON pointer.
 * @param name of a property or keyword
 */
export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Judging visits a condition or an alternative twice: once to decide, once where it applies. */
const TWICE = new Set(['if', 'anyOf', 'oneOf', 'not']);

function visitsOf(part: unknown, root: Schema, known: Map<unknown, number>): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, inner) => sum + visitsOf(inner, root, known), 0);
  if (!isObject(part)) return 0;
  let visits = known.get(part);
  if (visits === undefined) {
    visits = 1;
    for (const [word, inner] of Object.entries(part)) {
      if (word === '$ref') visits += visitsOf(resolveRef(root, String(inner)), root, known);
      else if (word !== '$defs' && word !== 'definitions')
        visits += (TWICE.has(word) ? 2 : 1) * visitsOf(inner, root, known);
    }
    known.set(part, visits);
  }
  return visits;
}

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([word, inner]) =>
    word === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
