import { expectAccessible } from './accessible.js';
import { expect, test } from './office.js';

const SCREENS = [
  ['/admin', 'h1'],
  ['/admin/units', '.unit-tree'],
  ['/admin/people', 'table.rows'],
  ['/admin/people/import', '.drop'],
  ['/admin/competence', '#competence-check'],
  ['/admin/procedures', 'table.rows'],
  ['/admin/procedures/import', '.drop'],
  ['/admin/procedures/2.000286', 'table.rows'],
  ['/admin/procedures/2.000286?tab=versions', 'table.rows'],
  ['/admin/procedures/2.000286?tab=facts', '.facts'],
  ['/admin/procedures/2.000286?tab=diagram', '.djs-container svg'],
  ['/admin/fees', '.card'],
  ['/admin/code-patterns', '#pattern'],
  ['/admin/calendars', '#exceptions'],
  ['/admin/operations', '.checks'],
  ['/leave', '.card'],
] as const;

for (const { title, width, language } of [
  { title: 'a wide screen in Vietnamese', width: 1280, language: 'VI Tiếng Việt' },
  { title: 'a telephone in English', width: 360, language: 'EN English' },
] as const)
  test(`every screen of the administration is accessible on ${title}`, async ({ browser, office }) => {
    test.setTimeout(300_000);
    const page = await office.enter(browser, 'quantri', { viewport: { width, height: 760 } });
    await page.getByRole('button', { name: language }).click();
    for (const [address, sign] of SCREENS) {
      await page.goto(address);
      await expect(page.locator(sign).first()).toBeVisible();
      await expectAccessible(page, address);
    }
  });

test('an operator sees at a glance what is wrong and what to do', async ({ browser, office }) => {
  const page = await office.enter(browser, 'quantri');
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Tình trạng hệ thống' }).click();
  await expect(page.getByText(/^\d mục cần xem trong ngày\.$/)).toBeVisible();
  const worst = page.locator('.check').filter({ hasText: 'Sao lưu' });
  await expect(worst).toContainText('Chạy npm run backup');
  await expect(worst).toContainText('Cần xem');
  await expect(page.locator('.check').filter({ hasText: 'Tiến trình nền' })).toContainText('Bình thường');
});

test('an administrator asks who is competent, adds a row and ends it', async ({ browser, office }) => {
  const page = await office.enter(browser, 'quantri');
  await page.goto('/admin/competence');
  const check = page.getByRole('region', { name: 'Đơn vị nào giải quyết?' });
  const choose = async (within: typeof check, name: string, option: string): Promise<void> => {
    await within.getByRole('combobox', { name }).click();
    await page.keyboard.type(option);
    await page.keyboard.press('Enter');
  };
  await choose(check, 'Địa bàn', 'tinh song thuong');
  await choose(check, 'Loại đơn vị', 'cong an xa');
  await expect(check.getByText('Chưa xác định được đơn vị')).toBeVisible();

  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm dòng' });
  await choose(dialog, 'Địa bàn', 'tinh song thuong');
  await choose(dialog, 'Đơn vị giải quyết', 'cong an xa an binh');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toBeHidden();
  await expect(check.getByText('Công an xã An Bình')).toBeVisible();
  await expect(check.getByText(/^Theo dòng trong bảng thẩm quyền của/)).toBeVisible();

  await page.getByRole('button', { name: /^Kết thúc: .* → Công an xã An Bình$/ }).click();
  const ending = page.getByRole('dialog', { name: 'Kết thúc' });
  await ending.getByRole('button', { name: 'Kết thúc' }).click();
  await expect(ending).toBeHidden();
  await expect(check.getByText('Chưa xác định được đơn vị')).toBeVisible();
});

test('people come in from a spreadsheet and choose a password of their own at the first sign-in', async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, 'quantri');
  await page.goto('/admin/people');
  await page.getByRole('link', { name: 'Nhập từ bảng tính' }).click();
  const give = (csv: string): Promise<void> =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'nhan-su.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const HEAD = 'Họ và tên,Mã đơn vị,Vị trí,Tên đăng nhập';
  await give(`${HEAD}\nHà Văn Mới,H99.00.00,Chuyên viên,havanmoi\n`);
  await expect(page.getByText('Có 1 chỗ cần sửa trong tệp; chưa thêm ai.')).toBeVisible();
  await give(`${HEAD}\nHà Văn Mới,H99.11,Chuyên viên,havanmoi\n`);
  await page.getByRole('button', { name: 'Thêm 1 người' }).click();
  await expect(page.getByText('Đã thêm 1 người.')).toBeVisible();
  const password = (await page.locator('.one-time-password').textContent())!;

  const visitor = await (await browser.newContext({ baseURL: office.url, locale: 'vi-VN' })).newPage();
  await visitor.goto('/');
  await visitor.getByLabel('Tên đăng nhập').fill('havanmoi');
  await visitor.getByLabel('Mật khẩu').fill(password);
  await visitor.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(visitor).toHaveURL(/\/password/);
  await visitor.goto('/inbox');
  await expect(visitor, 'nothing else opens before').toHaveURL(/\/password/);
  await visitor.getByLabel('Mật khẩu hiện tại').fill(password);
  await visitor.getByLabel('Mật khẩu mới', { exact: true }).fill('một câu dài dễ nhớ');
  await visitor.getByLabel('Nhập lại mật khẩu mới').fill('một câu dài dễ nhớ');
  await visitor.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(visitor.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible();
});
