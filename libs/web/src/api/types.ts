import type { paths } from './schema.js';

type Json<R> = R extends { content: { 'application/json': infer T } } ? T : never;

/** What a route answers when it succeeds. */
export type Answer<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends { responses: infer R }
  ? Json<R[keyof R & (200 | 201)]>
  : never;

/** What a route wants as its body. */
export type Body<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends {
  requestBody?: { content: { 'application/json': infer T } };
}
  ? T
  : never;

export type Session = Answer<'/api/session', 'get'>;
export type Post = Session['posts'][number];
/** One account of the demo, with the password they all share. */
export type DemoAccount = Answer<'/api/demo/accounts', 'get'>['accounts'][number] & { password: string };
export type TaskPage = Answer<'/api/tasks', 'get'>;
export type TaskItem = TaskPage['items'][number];
export type Task = Answer<'/api/tasks/{id}', 'get'>;
export type Outcome = Task['outcomes'][number];
export type Candidate = Answer<'/api/tasks/{id}/candidates', 'get'>['items'][number];
export type DossierPage = Answer<'/api/dossiers', 'get'>;
export type Dossier = Answer<'/api/dossiers/{id}', 'get'>;
export type Step = Dossier['steps'][number];
export type NewDossier = Body<'/api/dossiers', 'post'>;
export type ProcedureItem = Answer<'/api/procedures', 'get'>['items'][number];
export type Procedure = Answer<'/api/procedures/{code}', 'get'>;
export type FormDefinition = Answer<'/api/procedure-versions/{id}/forms/{formId}', 'get'>;
export type AlertPage = Answer<'/api/alerts', 'get'>;
export type Alert = AlertPage['items'][number];
export type DeadlineState = TaskItem['deadlineState'];
export type CopyType = NewDossier['documents'][number]['copyType'];
export type Channel = NewDossier['channel'];
export type ApplicantKind = NewDossier['applicant']['kind'];
