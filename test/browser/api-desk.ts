import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect } from './office.js';

/** A step of a scenario, as `processes/<code>/scenarios` has it. */
export interface Step {
  task: string;
  outcome: string;
  output?: Record<string, unknown>;
}

interface OpenStep {
  taskId: string;
  elementId: string;
  closedAt: string | null;
}

/** Asks the server in the session of the page: for what a suite needs and does not look at. */
export async function ask<T>(page: Page, path: string, data?: object): Promise<T> {
  if (!data) {
    const got = await page.request.get(path);
    expect(got.status(), path).toBe(200);
    return (await got.json()) as T;
  }
  const csrf = (await page.context().cookies()).find((cookie) => cookie.name === 'lt_csrf')!.value;
  const sent = await page.request.post(path, { headers: { 'x-csrf-token': decodeURIComponent(csrf) }, data });
  expect([200, 201], `${path}: ${await sent.text()}`).toContain(sent.status());
  return (await sent.json()) as T;
}

/** The intake and the steps of a scenario. */
export async function scenarioOf(procedureCode: string, name: string): Promise<{ form: object; steps: Step[] }> {
  const file = await readFile(`processes/${procedureCode}/scenarios/${name}.json`, 'utf8');
  const { given, when } = JSON.parse(file) as { given: { form: object }; when: Step[] };
  return { form: given.form, steps: when };
}

/** Takes a dossier in. @returns its id and code */
export function takeIn(
  page: Page,
  intake: { procedureCode: string; case?: string; form: object; documents: [key: string, copyType: string][] },
): Promise<{ id: string; code: string }> {
  const { documents, ...rest } = intake;
  return ask(page, '/api/dossiers', {
    ...{ channel: 'counter', ...rest },
    applicant: {
      ...{ kind: 'citizen', name: 'Lương Văn Đại', idNumber: '004080002233', phone: '0912345678' },
      address: 'Tổ 5, phường Bến Thượng',
    },
    documents: documents.map(([key, copyType]) => ({ key, copyType, quantity: 1 })),
  });
}

/** Claims a step where nobody has it, and completes it; where that names who goes on, the first who can. */
export async function complete(page: Page, dossierId: string, { task, outcome, output = {} }: Step): Promise<void> {
  const { steps } = await ask<{ steps: OpenStep[] }>(page, `/api/dossiers/${dossierId}`);
  const { taskId } = steps.find((step) => step.elementId === task && !step.closedAt)!;
  const path = `/api/tasks/${taskId}`;
  const shown = await ask<{ version: number; state: string; outcomes: { key: string; details: string | null }[] }>(
    page,
    path,
  );
  let { version } = shown;
  if (shown.state === 'open') ({ version } = await ask<{ version: number }>(page, `${path}/claim`, { version }));
  const names = shown.outcomes.some(({ key, details }) => key === outcome && details === 'assignment');
  const details = names && {
    kind: 'assignment',
    accountId: (await ask<{ items: { accountId: string }[] }>(page, `${path}/candidates?next=true`)).items[0]!
      .accountId,
  };
  // Whom a head names travels beside the form.
  const { assignment: _, ...form } = output;
  await ask(page, `${path}/complete`, { version, outcome, form, ...(details && { details }) });
}
