import { readFile } from 'node:fs/promises';
import { loadBundles } from '../../src/procedures/bundle.loader.js';
import { ProceduresService } from '../../src/procedures/procedures.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { activateEverywhere } from './activate.js';
import { createDemoApp, type DemoApp } from './demo.js';
import type { Agent, TestApp, TestAppOptions } from './test-app.js';

/** A dossier as the counter took it in. */
export interface TakenIn {
  id: string;
  code: string;
  receivedAt: string;
  promisedAt: string;
  feeTotal: number;
}

/** The demo province at work: its procedures published, people who sign in once and do their steps. */
export type Office = DemoApp & Desk;

/** What people do at their desks. */
export interface Desk {
  /** The person's browser, signed in at first use. */
  as(username: string): Promise<Agent>;
  /** Takes a dossier in; `change` alters the body first. */
  takeIn(username: string, procedureCode: string, change?: (body: IntakeBody) => void): Promise<TakenIn>;
  /** Claims the dossier's open step and completes it; where that names who goes on, the first who can, and results go to the applicant, unless told. */
  perform(username: string, dossierId: string, elementId: string, done: Done): Promise<Performed>;
  /** Adds a file to the dossier. @returns its id */
  file(username: string, dossierId: string): Promise<string>;
  /** The open task of a step, as the person's page shows it. */
  taskOf(username: string, dossierId: string, elementId: string): Promise<TaskView>;
}

export interface IntakeBody {
  procedureCode: string;
  channel: string;
  applicant: Record<string, unknown>;
  documents: Record<string, unknown>[];
  form: Record<string, unknown>;
  [more: string]: unknown;
}

export interface Done {
  outcome: string;
  reason?: string;
  form?: Record<string, unknown>;
  /** What it says beyond the form, where the outcome or the task demands it. */
  details?: object;
}

export interface Performed {
  version: number;
  next: { id: string; name: string }[];
}

export interface TaskView {
  id: string;
  version: number;
  state: string;
  actions: string[];
  unit: { id: string; name: string };
  roles: string[];
  assignee: { id: string; name: string } | null;
  [more: string]: unknown;
}

interface Step {
  taskId: string;
  elementId: string;
  closedAt: string | null;
}

/** Required papers by procedure and channel. */
const PAPERS: Record<string, Record<string, [string, string][]>> = {
  '1.001193': {
    counter: [
      ['declaration', 'original'],
      ['birthCertificate', 'original'],
    ],
    post: [
      ['declaration', 'original'],
      ['birthCertificate', 'original'],
    ],
    online: [
      ['eForm', 'electronic'],
      ['birthCertificate', 'electronic'],
    ],
  },
  '2.000286': { counter: [['declaration', 'original']], online: [['declaration', 'electronic']] },
  '1.013978': { counter: [['application', 'original']], online: [['application', 'electronic']] },
  '1.013225': {
    counter: [
      ['application', 'original'],
      ['landPaper', 'copy'],
      ['houseDrawings', 'original'],
    ],
  },
  '2.000815': { counter: [['original', 'original']] },
  '2.000986': {
    counter: [
      ['application', 'original'],
      ['birthProof', 'original'],
    ],
    online: [
      ['application', 'electronic'],
      ['birthProof', 'electronic'],
    ],
  },
  '1.004873': { counter: [['declaration', 'original']], online: [['eForm', 'electronic']] },
};

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Opens the demo province with both procedures published. */
export async function openOffice(options: TestAppOptions = {}): Promise<Office> {
  const t = await createDemoApp({ worker: false, ...options });
  for (const bundle of await loadBundles())
    await t.app.get(Database).transaction((tx) => t.app.get(ProceduresService).importBundle(tx, bundle));
  await activateEverywhere(t.app.get(Database));
  return officeOver(t);
}

/** Desks over a province that is there already. */
export function officeOver<T extends TestApp>(t: T): T & Desk {
  const signedIn = new Map<string, Promise<Agent>>();
  // Sessions do not outlive days.
  t.clock.onMove(() => signedIn.clear());
  const as = (username: string): Promise<Agent> => {
    const agent = signedIn.get(username) ?? t.signIn(username);
    signedIn.set(username, agent);
    return agent;
  };
  const taskOf = async (username: string, dossierId: string, elementId: string): Promise<TaskView> => {
    const agent = await as(username);
    const { body } = await agent.get(`/api/dossiers/${dossierId}`).expect(200);
    const steps = (body as { steps: Step[] }).steps.filter((step) => step.elementId === elementId && !step.closedAt);
    if (!steps[0]) throw new Error(`${elementId} is not open.`);
    return (await agent.get(`/api/tasks/${steps[0].taskId}`).expect(200)).body as TaskView;
  };
  return {
    ...t,
    as,
    taskOf,
    async takeIn(username, procedureCode, change) {
      const body = await intakeOf(procedureCode);
      change?.(body);
      const papers = PAPERS[procedureCode]?.[body.channel] ?? [];
      body.documents = papers.map(([key, copyType]) => ({ key, copyType, quantity: 1 }));
      const agent = await as(username);
      return (await agent.post('/api/dossiers').send(body).expect(201)).body as TakenIn;
    },
    async file(username, dossierId) {
      const sent = (await as(username)).post(`/api/dossiers/${dossierId}/attachments`);
      const { body } = await sent.attach('file', PDF, 'van-ban.pdf').expect(201);
      return (body as { id: string }).id;
    },
    async perform(username, dossierId, elementId, done) {
      const task = await taskOf(username, dossierId, elementId);
      const agent = await as(username);
      let { version } = task;
      if (task.state === 'open') {
        const claimed = await agent.post(`/api/tasks/${task.id}/claim`).send({ version }).expect(200);
        version = (claimed.body as { version: number }).version;
      }
      const details = done.details ?? (await usualDetails(agent, task, done.outcome));
      const { body } = await agent
        .post(`/api/tasks/${task.id}/complete`)
        .send({ version, ...done, details })
        .expect(200);
      return body as Performed;
    },
  };
}

/** What a scenario's step enters into the form: whom a head names travels beside it. */
export function formOf({ assignment: _, ...form }: Record<string, unknown> = {}): Record<string, unknown> {
  return form;
}

/** The result handed to the applicant at the counter, as most are. */
export const handedOver = (more: Record<string, unknown> = {}) => ({
  ...{ kind: 'handedOver', method: 'counter', receiver: 'applicant', receiverName: 'Trần Văn Bình' },
  ...more,
});

/** Where an outcome names who goes on: the first who can; where the result leaves: handed to the applicant. */
async function usualDetails(agent: Agent, task: TaskView, outcome: string): Promise<object | undefined> {
  const outcomes = task.outcomes as { key: string; details: string | null }[];
  const demanded = outcomes.find(({ key }) => key === outcome)?.details;
  if (demanded === 'handedOver') return handedOver();
  if (demanded !== 'assignment') return undefined;
  const { body } = await agent.get(`/api/tasks/${task.id}/candidates?next=true`).expect(200);
  const [first] = (body as { items: { accountId: string }[] }).items;
  return { kind: 'assignment', accountId: first!.accountId };
}

/** The scenario whose intake a dossier of the procedure takes. */
const SCENARIOS: Record<string, string> = {
  '1.001193': 'counter-same-day',
  '2.000286': 'admitted',
  '1.013978': 'certificate',
  '1.013225': 'house',
  '2.000815': 'same-visit',
  '2.000986': 'both-agencies',
  '1.004873': 'looked-up',
};

/** A complete intake, from the first scenario of the procedure that has a form. */
export async function intakeOf(procedureCode: string): Promise<IntakeBody> {
  const scenario = SCENARIOS[procedureCode];
  const file = await readFile(`processes/${procedureCode}/scenarios/${scenario}.json`, 'utf8');
  const { given } = JSON.parse(file) as { given: { case?: string; form: Record<string, unknown> } };
  return {
    procedureCode,
    channel: 'counter',
    case: given.case,
    applicant: {
      kind: 'citizen',
      name: 'Trần Văn Bình',
      idNumber: '004090001234',
      phone: '0912345678',
      address: 'Tổ 5, phường Thục Phán',
    },
    documents: (PAPERS[procedureCode]?.counter ?? []).map(([key, copyType]) => ({ key, copyType, quantity: 1 })),
    form: given.form,
  };
}
