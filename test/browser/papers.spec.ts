import { AxeBuilder } from '@axe-core/playwright';
import { pagesOfPdf } from '../support/pdf-text.mjs';
import { takeInAdmission } from './desk.js';
import { expect, test } from './office.js';

test('the receipt is one press away after the intake, and a second print says that it is one', async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, 'tiepnhan.anbinh');
  const code = await takeInAdmission(page, 'Lò Thị Mai');
  const print = page.getByRole('button', { name: 'In giấy tiếp nhận' });
  await expect(print).toBeFocused();
  const tab = page.context().waitForEvent('page');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Đã tạo bản in số \d+\/TTPVHCC/)).toBeVisible();

  await (await tab).close();

  await page.getByRole('button', { name: 'Mở hồ sơ' }).click();
  await page.getByRole('link', { name: 'Giấy tờ', exact: true }).click();
  const first = page.getByRole('link', {
    name: /^Mở Giấy tiếp nhận hồ sơ và hẹn trả kết quả số \d+\/TTPVHCC, bản in đầu$/,
  });
  await expect(first).toBeVisible();
  await page.getByRole('button', { name: 'In lại Giấy tiếp nhận hồ sơ và hẹn trả kết quả' }).click();
  const again = page.getByRole('link', { name: /in lại lần 1$/ });
  await expect(again).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const textOf = async (link: typeof first): Promise<string> => {
    const answer = await page.request.get((await link.getAttribute('href'))!);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    return (await pagesOfPdf(await answer.body())).join(' ');
  };
  expect(await textOf(first)).toContain(`Mã hồ sơ: ${code}`);
  expect(await textOf(first)).not.toContain('Bản in lại');
  expect(await textOf(again)).toContain('(Bản in lại lần 1)');
});
