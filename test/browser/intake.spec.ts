import { expectAccessible } from './accessible.js';
import { Keyboard } from './keyboard.js';
import { expect, test } from './office.js';

/** Of an average typist with papers beside, in seconds. @source Card, Moran & Newell 1980, keystroke-level model */
const PER_KEY = 0.28;

test('takes a building permit in without touching the mouse, in less than two minutes', async ({ browser, office }) => {
  const page = await office.enter(browser, 'tiepnhan.benthuong');
  const keys = new Keyboard(page);
  const field = (label: string) => page.getByLabel(label).first();
  await keys.to(page.getByRole('link', { name: 'Tiếp nhận hồ sơ' }));
  await keys.press('Enter');

  await expect(page.getByLabel('Lọc thủ tục theo tên hoặc mã')).toBeFocused();
  await keys.type('xay dung');
  await keys.press('Enter');
  await keys.choose(page.getByRole('radio', { name: 'Nhà ở riêng lẻ', exact: true }));
  await expect(page.getByText('08/12/2026 17:00')).toBeVisible();
  await keys.press('Enter');

  await expect(field('Họ và tên')).toBeFocused();
  await keys.type('Lương Thị Phấn');
  await keys.fill(field('Số định danh cá nhân'), '004185002244');
  await keys.fill(field('Điện thoại'), '0912345678');
  await keys.press('Enter');

  const paper = (name: RegExp) => page.getByRole('checkbox', { name });
  await expect(paper(/^Đơn đề nghị/)).toBeFocused();
  await keys.press('Space');
  await keys.tick(paper(/^Đã tra cứu được, không yêu cầu nộp.*đất đai/));
  await keys.fill(field('Tra cứu ở đâu'), 'CSDL đất đai');
  await keys.tick(paper(/^Bản vẽ thiết kế xây dựng: mặt bằng/));
  await keys.press('Enter');

  await expect(page.locator('#root_owner_name')).toBeFocused();
  await keys.type('Lương Thị Phấn');
  await keys.fill(page.locator('#root_owner_address'), 'Thôn Bản Lung');
  await keys.fill(page.locator('#root_site_plot'), 'Thửa 57, tờ 9');
  await keys.fill(page.locator('#root_site_area'), '180');
  await keys.fill(page.locator('#root_site_address'), 'Thôn Bản Lung');
  await keys.fill(page.locator('#root_work_kind'), 'Nhà ở');
  await keys.choose(page.locator('.schema-form').getByRole('radio', { name: 'Nhà ở riêng lẻ' }));
  await keys.tick(page.getByRole('checkbox', { name: /Cam kết làm đúng/ }));
  await keys.press('Enter');

  await expect(page.getByRole('button', { name: 'Tiếp nhận và lấy mã hồ sơ' })).toBeFocused();
  await expect(page.getByText('Đã tra cứu: CSDL đất đai')).toBeVisible();
  await keys.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận hồ sơ' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'In giấy tiếp nhận' })).toBeFocused();
  const paperTab = page.context().waitForEvent('page');
  await keys.press('Enter');
  await (await paperTab).close();

  expect(keys.pressed).toBeLessThan(90);
  expect((keys.pressed + keys.typed) * PER_KEY).toBeLessThan(120);
});

for (const [width, language] of [
  [1280, 'vi'],
  [360, 'en'],
] as const)
  test(`every part of the intake is accessible, ${width} wide, ${language}`, async ({ browser, office }) => {
    const page = await office.enter(browser, 'tiepnhan.benthuong', { viewport: { width, height: 760 } });
    const waiting = async () => (await (await page.request.get('/api/intake/scans')).json()) as { total: number };
    const { total } = await waiting();
    await page.evaluate(`localStorage.setItem('lienthong.language', '${language}')`);
    await page.goto('/intake');
    await page.getByRole('radio', { name: /1\.013978/ }).check();
    await expectAccessible(page, 'procedure without its case');
    await page.getByRole('button', { name: /^(Tiếp tục|Continue)$/ }).click();
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expectAccessible(page, 'procedure, refused');
    await summary.getByRole('link').click();
    await page.locator('#cases').getByRole('radio').first().check();
    await page.getByRole('checkbox').first().check();
    const promised = page.locator('.terms strong');
    await expect(promised).toHaveText(/2027/);
    await page.locator('.terms summary').click();
    await expectAccessible(page, 'procedure');
    for (const step of ['people', 'papers', 'form', 'check']) {
      await page.goto(`/intake?step=${step}`);
      await expect(promised).toBeVisible();
      if (step === 'papers') {
        const file = { name: 'don.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') };
        await page.getByRole('checkbox').first().check();
        await page.locator('.scans input[type=file]').setInputFiles(file);
        await expect(page.locator('.scan-list li')).toHaveCount(1);
        await page.locator('.scans input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('#!/bin/sh') });
        await expect(page.locator('.scans [role=alert]')).toContainText('don.pdf');
      }
      await expectAccessible(page, step);
    }
    await page.getByRole('button', { name: /^(Bỏ, nhập hồ sơ mới|.*over.*)$/i }).click();
    await page.getByRole('button', { name: /^(Xác nhận|Confirm|OK)/ }).click();
    await expect(page.locator('.progress [aria-current=step]')).toBeVisible();
    await expect.poll(waiting).toMatchObject({ total });
  });
