import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { fillIn } from './desk.js';
import { expect, test } from './office.js';

// A counter of its own and a name of its own: other suites share the office.
const COUNTER = 'tiepnhan.benthuong';
const APPLICANT = 'Ngô Thị Kiều Oanh';

test('the counter begins with a search and its numbers, takes in, and finds what a scanner or a person types', async ({
  browser,
  office,
}, info) => {
  test.setTimeout(300_000);
  const page = await office.enter(browser, COUNTER, { viewport: { width: 1280, height: 900 } });
  await expect(page.getByRole('heading', { level: 1, name: 'Quầy tiếp nhận và trả kết quả' })).toBeVisible();
  await expect(page.getByLabel('Tìm hồ sơ theo tên, mã')).toBeFocused();
  await expect(page.locator('.sum')).toHaveCount(5);
  await expectAccessible(page, 'home of the counter');
  await page.screenshot({ path: info.outputPath('desk-vi-1280.png'), fullPage: true });

  // One activation from home to the intake form.
  const before = await number(page, 'Nhận hôm nay');
  await page.getByRole('button', { name: 'Nhận hồ sơ mới' }).click();
  await expect(page.getByRole('radio', { name: /2\.000815/ })).toBeVisible();
  const code = await takeInCopy(page);

  // What a scanner types at the counter: the address of the receipt, and Enter.
  await page.goto('/alerts');
  await expect(page.getByRole('heading', { level: 1, name: 'Cảnh báo' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByLabel('Tìm hồ sơ theo tên, mã')).toBeFocused();
  await page.keyboard.type(`${office.url}/tra-cuu/${encodeURIComponent(code)}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code);

  await page.getByRole('link', { name: 'Quầy', exact: true }).click();
  expect(await number(page, 'Nhận hôm nay')).toBe(before + 1);
  await page.keyboard.type('ngo thi kieu oanh');
  await page.keyboard.press('Enter');
  await expect(page.getByText(APPLICANT).first()).toBeVisible();
});

/** A number of the counter's home. */
async function number(page: Page, label: string): Promise<number> {
  const link = page.locator('.sum').filter({ hasText: label }).getByRole('link');
  await expect(link).toBeVisible();
  return Number(await link.locator('strong').textContent());
}

/** Takes a certified copy in from the open intake; returns the code. */
async function takeInCopy(page: Page): Promise<string> {
  const next = () => page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('radio', { name: /2\.000815/ }).check();
  await next();
  await fillIn(page, { 'Họ và tên': APPLICANT, 'Số định danh cá nhân': '004185003355', 'Điện thoại': '0912345678' });
  await next();
  await page.getByRole('checkbox', { name: /^Bản chính giấy tờ, văn bản/ }).check();
  await page.getByLabel('Số trang của bản chính').fill('3');
  await next();
  await page.locator('#root_paper').fill('Bằng tốt nghiệp đại học');
  await next();
  await page.getByRole('button', { name: 'Tiếp nhận và lấy mã hồ sơ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận hồ sơ' })).toBeVisible();
  return (await page.locator('.receipt-code strong').textContent())!;
}
