import type { Browser, Locator, Page } from '@playwright/test';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { expect, openBrowser, signIn } from './office.js';

/** What somebody needs to come in. */
export interface Credentials {
  username: string;
  password: string;
}

/**
 * Chooses in a list that is searched while typing, by the whole name, and looks whether that is what is shown as chosen:
 * another post than was meant would only be found out days later.
 */
export async function pick(within: Locator, label: string, option: string): Promise<void> {
  const page = within.page();
  const box = within.getByRole('combobox', { name: label });
  const field = within.locator('.ant-select').filter({ has: page.getByRole('combobox', { name: label }) });
  const shown = page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true });
  await expect(async () => {
    await box.fill(option);
    await shown.click({ timeout: 2_000 });
    await expect(field.getByText(option, { exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(shown).toBeHidden();
}

/** Founds a unit: below the one that is open, or the first one. */
export async function foundUnit(
  page: Page,
  unit: { kind: string; name: string; nameEn: string; code: string; below?: string },
): Promise<void> {
  if (unit.below) await openUnit(page, unit.below);
  const title = unit.below ? 'Thêm đơn vị trực thuộc' : 'Thêm tỉnh, thành phố';
  await page.getByRole('button', { name: title }).click();
  const dialog = page.getByRole('dialog', { name: title });
  if (unit.below) await pick(dialog, 'Loại đơn vị', unit.kind);
  await dialog.getByLabel('Tên tiếng Việt').fill(unit.name);
  await dialog.getByLabel('Tên tiếng Anh').fill(unit.nameEn);
  await dialog.getByLabel('Mã đơn vị').fill(unit.code);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 2, name: unit.name })).toBeVisible();
}

/** Opens a unit in the tree. */
export async function openUnit(page: Page, name: string): Promise<void> {
  await page.getByLabel('Tìm đơn vị theo tên hoặc mã').fill(name);
  const link = page.getByRole('navigation', { name: 'Cây tổ chức' }).getByRole('link').filter({ hasText: name });
  await link.first().click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await page.getByLabel('Tìm đơn vị theo tên hoặc mã').fill('');
}

/** Adds a person where the dialog has been opened, and notes the first password, which is shown this once. */
export async function addPerson(page: Page, person: { name: string; post?: string }): Promise<Credentials> {
  await page.getByRole('button', { name: 'Thêm người' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm người' });
  await dialog.getByLabel('Họ và tên').fill(person.name);
  await dialog.getByLabel('Họ và tên').press('Tab');
  if (person.post) await pick(dialog, 'Vị trí', person.post);
  await expect(dialog.getByLabel('Tên đăng nhập')).not.toHaveValue('');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  return noteFirstPassword(page);
}

/** What the dialog of a first password shows; closes it. */
export async function noteFirstPassword(page: Page): Promise<Credentials> {
  const shown = page.getByRole('dialog', { name: 'Mật khẩu dùng một lần' });
  await expect(shown.locator('dd')).toHaveCount(2);
  const [username, password] = await shown.locator('dd').allTextContents();
  await shown.getByRole('button', { name: 'Đã chép xong' }).click();
  await expect(shown).toBeHidden();
  return { username: username!, password: password! };
}

/** A browser of somebody who comes for the first time and chooses a password. */
export async function comeFirst(
  browser: Browser,
  office: { url: string },
  person: Credentials & { own: string },
): Promise<Page> {
  const page = await openBrowser(browser, office.url);
  await signIn(page, person.username, person.password);
  await page.getByLabel('Mật khẩu hiện tại').fill(person.password);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(person.own);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(person.own);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByText('Đã đổi mật khẩu')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Đổi mật khẩu');
  return page;
}

/** A procedure of the product as the .zip that an administrator is handed. */
export async function zipOfProcedure(code: string): Promise<Buffer> {
  const folder = join('processes', code);
  const zip = new ZipFile();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile()))
    zip.addFile(join(entry.parentPath, entry.name), join(entry.parentPath, entry.name).slice(folder.length + 1));
  zip.end();
  return buffer(zip.outputStream);
}
