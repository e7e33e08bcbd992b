import type { Locator, Page } from '@playwright/test';
import { expect } from './office.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** What somebody enters into a step's form: label → text; `true` ticks or chooses. */
export type Entries = Record<string, string | true>;

/** Fills fields by their labels, as a person reads them. */
export async function fillIn(page: Page, entries: Entries): Promise<void> {
  for (const [label, entry] of Object.entries(entries)) {
    const named = { name: label, exact: true };
    if (entry === true) await page.getByRole('checkbox', named).or(page.getByRole('radio', named)).check();
    else await page.getByLabel(label).first().fill(entry);
  }
}

/** Opens the step of a dossier from the list of the unit, takes it when nobody has, fills the form and decides. */
export async function perform(
  page: Page,
  step: {
    code: string;
    name: string;
    outcome: string;
    entries?: Entries;
    reason?: string;
    person?: string;
    /** The result leaves the office: what its dialog says besides what it proposes. */
    handOver?: Entries;
  },
): Promise<void> {
  await openStep(page, step);
  await fillIn(page, step.entries ?? {});
  await page.getByRole('button', { name: step.outcome, exact: true }).click();
  if (step.reason) {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill(step.reason);
    await dialog.getByRole('button', { name: step.outcome, exact: true }).click();
  }
  if (step.person) {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: step.person }).check();
    await dialog.getByRole('button', { name: step.outcome, exact: true }).click();
  }
  if (step.handOver) {
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Họ tên người nhận')).toBeVisible();
    for (const [label, entry] of Object.entries(step.handOver))
      await (entry === true ? dialog.getByLabel(label).check() : dialog.getByLabel(label).fill(entry));
    await dialog.getByRole('button', { name: step.outcome, exact: true }).click();
  }
  await expect(page.getByText(`Đã xong: ${step.name}, hồ sơ ${step.code}`)).toBeVisible();
}

/** Opens a step and makes sure that it is in one's own hands. */
export async function openStep(page: Page, step: { code: string; name: string }): Promise<void> {
  await page.goto(`/inbox?scope=unit&q=${encodeURIComponent(step.code)}`);
  await page.getByRole('link', { name: step.name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: step.name })).toBeVisible();
  const take = page.getByRole('button', { name: 'Nhận việc', exact: true });
  const outcomes = page.getByRole('group', { name: 'Kết quả xử lý' });
  await expect(take.or(outcomes)).toBeVisible();
  if (await take.isVisible()) await take.click();
  await expect(outcomes).toBeVisible();
}

/** Takes an admission to a care home in at the counter; returns the code of the dossier. */
export async function takeInAdmission(page: Page, applicant: string): Promise<string> {
  await page.getByRole('link', { name: 'Tiếp nhận hồ sơ' }).click();
  await page.getByRole('radio', { name: /2\.000286/ }).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await fillIn(page, { 'Họ và tên': applicant, 'Số định danh cá nhân': '004048000321', 'Điện thoại': '0912345678' });
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('checkbox', { name: /^Tờ khai của đối tượng/ }).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  const declaration = page.locator('.schema-form');
  const subject = declaration.locator('#root_subject');
  await subject.getByLabel('Họ và tên').fill(applicant);
  await subject.getByLabel('Ngày, tháng, năm sinh').fill('19/05/1948');
  await subject.getByLabel('Nam', { exact: true }).check();
  await subject.getByLabel('Nơi cư trú').fill('Xã An Bình');
  await declaration.getByLabel('Người cao tuổi', { exact: false }).first().check();
  await declaration.getByLabel('Hoàn cảnh hiện nay').fill('Sống một mình, không có người phụng dưỡng.');
  await declaration.getByLabel('Cam đoan nội dung khai là đúng sự thật').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Tiếp nhận và lấy mã hồ sơ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận hồ sơ' })).toBeVisible();
  const code = await page.locator('.receipt-code strong').textContent();
  return code!;
}

/** Chooses how a step ends, where a dialog asks for more than its form. */
export async function choose(page: Page, outcome: string): Promise<Locator> {
  await page.getByRole('button', { name: outcome, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: outcome });
  await expect(dialog.locator('form')).toBeVisible();
  return dialog;
}

/** Presses the dialog's last button, which does what its title says. */
export const send = (dialog: Locator): Promise<void> => dialog.locator('.ant-modal-footer .ant-btn').last().click();

/** Uploads a file in the field of a dialog. */
export async function upload(dialog: Locator, label: string): Promise<void> {
  const file = { name: 'van-ban.pdf', mimeType: 'application/pdf', buffer: PDF };
  await dialog.locator(`input[type=file][aria-label="${label}"]`).setInputFiles(file);
  // Its name alone: while it is on the way, a sentence has it.
  await expect(dialog.getByText('van-ban.pdf', { exact: true })).toBeVisible();
}

/** Issues a result of the dossier: number, signer and file; the day is proposed. */
export async function issue(
  page: Page,
  step: { code: string; name: string; outcome: string; number: string },
): Promise<void> {
  await openStep(page, step);
  const dialog = await choose(page, step.outcome);
  await dialog.getByLabel('Số kết quả').fill(step.number);
  await dialog.getByLabel('Người ký, chức vụ').fill('Người ký');
  await upload(dialog, 'Tệp kết quả');
  await send(dialog);
  await expect(page.getByText(`Đã xong: ${step.name}, hồ sơ ${step.code}`)).toBeVisible();
}
