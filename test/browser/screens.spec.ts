import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { openStep, takeInAdmission } from './desk.js';
import { expect, test } from './office.js';

const INTAKE_STEP = 'Kiểm tra và tiếp nhận hồ sơ';

for (const { title, width, language } of [
  { title: 'a wide screen in Vietnamese', width: 1280, language: 'VI' },
  { title: 'a telephone in English', width: 360, language: 'EN' },
] as const)
  test(`every screen is accessible on ${title}`, async ({ browser, office }) => {
    test.setTimeout(300_000);
    const page = await office.enter(browser, 'tiepnhan.anbinh', { viewport: { width, height: 760 } });
    await takeInAdmission(page, 'Vàng A Páo');
    await expectAccessible(page, 'receipt');
    await page.getByRole('button', { name: 'Mở hồ sơ' }).click();
    await expect(page.locator('.step').first()).toBeVisible();
    const dossier = new URL(page.url()).pathname;
    await page.locator('.step a').first().click();
    await expect(page.locator('.task-state')).toBeVisible();
    const task = new URL(page.url()).pathname;
    await page.getByRole('button', { name: language === 'VI' ? 'VI Tiếng Việt' : 'EN English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language.toLowerCase());

    const addresses = [
      ['/inbox', 'h1'],
      ['/inbox?scope=unit', '.inbox-rows'],
      ['/inbox?q=nothing-like-this', '.empty'],
      [task, '.task-state'],
      [dossier, '.step'],
      [`${dossier}?tab=diagram`, '.djs-container svg'],
      [`${dossier}?tab=papers`, '.papers'],
      [`${dossier}?tab=history`, '.history li'],
      ['/dossiers', '.dossier-rows'],
      ['/alerts', 'h1'],
      ['/intake', '.procedures'],
      ['/password', '.password'],
      ['/tasks/00000000-0000-4000-8000-000000000000', '.problem'],
      ['/nowhere', '.empty'],
    ] as const;
    for (const [address, sign] of addresses) {
      await page.goto(address);
      await expect(page.locator(sign).first()).toBeVisible();
      await expectAccessible(page, address);
    }
    await page.getByRole('link', { name: language === 'VI' ? 'Về danh sách việc' : 'Go to the work list' }).click();
    await page.getByRole('button', { name: language === 'VI' ? 'Đăng xuất' : 'Sign out' }).click();
    await expect(page.locator('.login')).toBeVisible();
    await expectAccessible(page, 'sign-in');
  });

test('the language switches in place, and every address leads back to itself after signing in', async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, 'truongphong.vhxh.anbinh');
  await page.goto('/dossiers?status=processing&sort=due');
  await expect(page.getByRole('heading', { level: 1, name: 'Tra cứu hồ sơ' })).toBeVisible();
  await page.getByRole('button', { name: 'EN English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Find dossiers' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(page.url()).toContain('/dossiers?status=processing&sort=due');

  await page.context().clearCookies();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: /^Enter as Hoàng Thị Lan/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Find dossiers' })).toBeVisible();
  expect(page.url()).toContain('/dossiers?status=processing&sort=due');
});

test('the inbox works by keyboard, finds without accents, and tells what is new without moving', async ({
  browser,
  office,
}) => {
  test.setTimeout(300_000);
  const page = await office.enter(browser, 'tiepnhan.anbinh');
  const first = await takeInAdmission(page, 'Đỗ Thị Hường');
  await page.goto('/inbox?scope=unit');
  await expect(page.locator('.inbox-rows')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('do thi huong');
  await expect(page.locator('.inbox-rows')).toContainText(first);
  await expect(page).toHaveURL(/q=do\+thi\+huong|q=do%20thi%20huong/);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-row]').first()).toBeFocused();

  const colleague = await office.enter(browser, 'tiepnhan2.anbinh');
  const rowsBefore = await page.locator('[data-row]').count();
  await takeInAdmission(colleague, 'Đỗ Thị Hường');
  await expect(page.getByText('1 việc mới')).toBeVisible();
  expect(await page.locator('[data-row]').count(), 'rows do not move by themselves').toBe(rowsBefore);
  await page.getByRole('button', { name: 'Cập nhật danh sách' }).click();
  await expect(page.locator('[data-row]')).toHaveCount(rowsBefore + 1);
});

test('whoever comes second learns who was first', async ({ browser, office }) => {
  test.setTimeout(300_000);
  const page = await office.enter(browser, 'tiepnhan.anbinh');
  const code = await takeInAdmission(page, 'Giàng Thị Dung');
  await page.goto(`/inbox?scope=unit&q=${code}`);
  const row = page.locator('.row').filter({ hasText: code });
  await expect(row.getByRole('button', { name: /^Nhận việc/ })).toBeVisible();
  // The news of the colleague's claim is held back, as on a slow line.
  await page.route('**/api/tasks?**', (route) => route.abort());
  const colleague = await office.enter(browser, 'tiepnhan2.anbinh');
  await openStep(colleague, { code, name: INTAKE_STEP });
  await row.getByRole('button', { name: /^Nhận việc/ }).click();
  await expect(page.getByText(/đã nhận việc này lúc \d\d\/\d\d\/\d{4} \d\d:\d\d/)).toBeVisible();
  await expect(row.getByRole('button', { name: /^Nhận việc/ })).toHaveCount(0);
});

test('the mark of the diagram’s maker is visible and on top, as its licence asks', async ({ browser, office }) => {
  const page = await office.enter(browser, 'tiepnhan.anbinh');
  await takeInAdmission(page, 'Sùng A Lử');
  await page.getByRole('button', { name: 'Mở hồ sơ' }).click();
  await page.getByRole('link', { name: 'Sơ đồ' }).click();
  await expect(page.locator('.lt-active')).not.toHaveCount(0);
  const mark = page.locator('.bjs-powered-by');
  await mark.scrollIntoViewIfNeeded();
  await expect(mark).toBeVisible();
  const { x, y, width, height } = (await mark.boundingBox())!;
  const onTop = await page.evaluate<boolean>(
    `!!document.elementFromPoint(${x + width / 2}, ${y + height / 2})?.closest('.bjs-powered-by')`,
  );
  expect(onTop).toBe(true);
});

test('ten tabs hold one live connection between them', async ({ browser, office }) => {
  test.setTimeout(300_000);
  const first = await office.enter(browser, 'vanthu.anbinh');
  let opened = 0;
  first.context().on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/live' && request.frame().page() !== first) opened++;
  });
  const tabs: Page[] = [];
  for (let n = 0; n < 9; n++) {
    const tab = await first.context().newPage();
    await tab.goto('/inbox');
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
    tabs.push(tab);
  }
  expect(opened, 'no tab besides the first opens a stream').toBe(0);
  await first.close();
  await expect.poll(() => opened, 'another tab takes over').toBe(1);
});
