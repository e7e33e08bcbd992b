import { expectAccessible } from './accessible.js';
import { scenarioOf, takeIn } from './api-desk.js';
import { expect, test } from './office.js';

const PHONE = { viewport: { width: 360, height: 740 } };

test('the register of the counter: days, shortcuts, and the book on paper', async ({ browser, office }) => {
  const page = await office.enter(browser, 'tiepnhan.anbinh');
  const { form } = await scenarioOf('2.000286', 'admitted');
  const { code } = await takeIn(page, { procedureCode: '2.000286', form, documents: [['declaration', 'original']] });
  await page.goto(`${office.url}/dossiers`);
  await page.getByRole('link', { name: 'Sổ theo dõi hồ sơ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sổ theo dõi hồ sơ' })).toBeVisible();
  await page.getByRole('button', { name: 'Năm nay' }).click();
  await expect(page.getByLabel('Từ ngày')).toHaveValue(/^01\/01\/20\d\d$/);
  await expect(page.getByText(/hồ sơ tiếp nhận từ 01\/01\/20\d\d/)).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(`^\\d+\\. ${code}$`) })).toBeVisible();
  await expectAccessible(page, 'register');

  const book = page.getByRole('link', { name: /^In / }).first();
  const pdf = await page.request.get(new URL((await book.getAttribute('href'))!, office.url).href);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByLabel('Từ ngày').fill('01/01/2020');
  await page.getByLabel('Đến ngày').fill('31/01/2020');
  await expect(page.getByText('Không có hồ sơ nào trong khoảng này')).toBeVisible();
  await page.context().close();
});

test('the register on a telephone, in English', async ({ browser, office }) => {
  const page = await office.enter(browser, 'chutich.anbinh', PHONE);
  await page.goto(`${office.url}/registers`);
  await page.getByRole('button', { name: /English/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Register of dossiers' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Register of dossiers' })).toBeVisible();
  await expectAccessible(page, 'register in English, small');
  await page.getByRole('button', { name: /Tiếng Việt/ }).click();
  await page.context().close();
});
