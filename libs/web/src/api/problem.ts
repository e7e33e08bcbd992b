/** Body of an `application/problem+json` answer, as far as the screens use it. */
export interface ProblemBody {
  title?: string;
  detail?: string;
  status?: number;
  code?: string;
  correlationId?: string;
  [field: string]: unknown;
}

/** The server refused or failed; `status` 0 means that it was not reached. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
    options?: ErrorOptions,
  ) {
    super(body.title ?? `HTTP ${status}`, options);
    this.name = 'ApiProblem';
  }

  get code(): string {
    return this.body.code ?? '';
  }

  get correlationId(): string | undefined {
    return this.body.correlationId;
  }
}

/** Key of the sentence that says what kind of problem it is. */
export type ProblemKind =
  'network' | 'unauthorized' | 'forbidden' | 'notFound' | 'conflict' | 'invalid' | 'tooMany' | 'server';

const KINDS: Record<number, ProblemKind> = {
  0: 'network',
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  429: 'tooMany',
};

/**
 * What kind of problem an error is; anything that is not an answer of the server counts as a fault of ours.
 * @example problemKind(new ApiProblem(409, {})) // => 'conflict'
 */
export const problemKind = (error: unknown): ProblemKind =>
  error instanceof ApiProblem ? (KINDS[error.status] ?? 'server') : 'server';

/** What a 409 says about who was faster. */
export interface Rival {
  id: string;
  name: string;
  /** ISO 8601 instant. */
  at: string;
}

/**
 * Who holds the task now, when a claim came too late because of that; a task that is finished or has gone is told in the
 * server's own words.
 * @example rivalOf(new ApiProblem(409, { state: 'claimed', assignee: { id: 'a', name: 'Trần An' }, at: '…' }))?.name
 */
export function rivalOf(error: unknown): Rival | undefined {
  if (!(error instanceof ApiProblem) || error.status !== 409) return undefined;
  const { assignee, at } = error.body as { assignee?: { id?: unknown; name?: unknown } | null; at?: unknown };
  const { id, name } = assignee ?? {};
  return typeof id === 'string' && typeof name === 'string' && typeof at === 'string' ? { id, name, at } : undefined;
}

/** A field the server refused, by its path inside the form. */
export interface RefusedField {
  path: string[];
  message: string;
}

/**
 * The fields a 422 names, for showing them beside the form.
 * @example refusedFields(new ApiProblem(422, { errors: [{ path: '/name', message: 'Chưa nhập' }] }))
 */
export function refusedFields(error: unknown): RefusedField[] {
  if (!(error instanceof ApiProblem) || !Array.isArray(error.body.errors)) return [];
  return (error.body.errors as unknown[]).flatMap((entry) => {
    const { path, message } = (entry ?? {}) as { path?: unknown; message?: unknown };
    if (typeof message !== 'string') return [];
    const names = Array.isArray(path) ? path.map(String) : typeof path === 'string' ? path.split(/[/.]/) : [];
    return [{ path: names.filter((name) => name !== ''), message }];
  });
}
