import { AxeBuilder } from '@axe-core/playwright';
import { takeInAdmission } from './desk.js';
import { expect, test } from './office.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('files are attached, looked at, and replaced by a version that keeps the one before', async ({
  browser,
  office,
}) => {
  // All suites share one office and its clock; what is left lying at An Bình would alert its chair in another suite.
  const page = await office.enter(browser, 'tiepnhan.benthuong');
  await takeInAdmission(page, 'Giàng Thị Dợ');
  await page.getByRole('button', { name: 'Mở hồ sơ' }).click();
  await page.getByRole('link', { name: 'Giấy tờ', exact: true }).click();
  const chooser = page.locator('.drop input[type=file]');
  await chooser.setInputFiles([
    { name: 'bản quét.png', mimeType: 'image/png', buffer: PNG },
    { name: 'không phải giấy tờ.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>alert(1)</script>') },
    { name: 'đơn.pdf', mimeType: 'application/pdf', buffer: PDF },
  ]);
  await expect(page.getByRole('alert').filter({ hasText: 'không phải giấy tờ.pdf: Chỉ nhận' })).toBeVisible();
  await expect(page.locator('.file-name', { hasText: 'đơn.pdf' })).toBeVisible();

  await page.getByRole('button', { name: 'Xem bản quét.png, phiên bản 1' }).click();
  const picture = page.getByRole('dialog').getByRole('img', { name: 'bản quét.png' });
  await expect(picture).toBeVisible();
  await expect(picture).toHaveJSProperty('naturalWidth', 1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  const replaced = page.getByRole('listitem').filter({ hasText: 'đơn.pdf' });
  await replaced
    .locator('input[type=file]')
    .setInputFiles({ name: 'đơn đã ký.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([PDF, PDF]) });
  await page.getByText('Các bản trước: 1').click();
  await expect(page.getByRole('button', { name: 'Xem đơn.pdf, phiên bản 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thay đơn đã ký.pdf bằng bản mới' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
