import { AxeBuilder } from '@axe-core/playwright';
import { takeInAdmission } from './desk.js';
import { expect, test } from './office.js';

test('an applicant with an old telephone follows the dossier from the code of the receipt', async ({
  browser,
  office,
}, info) => {
  const desk = await office.enter(browser, 'tiepnhan.anbinh');
  const code = await takeInAdmission(desk, 'Giàng A Sử');

  const phone = await browser.newContext({
    baseURL: office.url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await phone.newPage();
  let bytes = 0;
  page.on('response', (response) => void response.body().then((body) => (bytes += body.length)));
  await page.goto(`/tra-cuu/${code}`);
  await expect(page.getByLabel('Mã hồ sơ')).toHaveValue(code);
  await page.screenshot({ path: info.outputPath('ask.png') });
  await page.getByLabel('4 ký tự cuối').fill('0000');
  await page.getByRole('button', { name: 'Tra cứu' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Không tìm thấy hồ sơ có mã và 4 ký tự này. Xin kiểm tra lại cả hai.',
  );
  await page.getByLabel('4 ký tự cuối').fill('5678');
  await page.getByRole('button', { name: 'Tra cứu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(code);
  await expect(page.locator('main')).toContainText('Hồ sơ đang được giải quyết.');
  await page.screenshot({ path: info.outputPath('dossier-vi.png'), fullPage: true });
  expect(bytes, 'three pages of at most 50 KB, and nothing else').toBeLessThan(3 * 50 * 1024);

  await page.getByRole('link', { name: 'English' }).click();
  await page.getByLabel('Last 4 characters').fill('5678');
  await page.getByRole('button', { name: 'Look up' }).click();
  await expect(page.locator('main')).toContainText('The dossier is being handled.');
  await page.screenshot({ path: info.outputPath('dossier-en.png'), fullPage: true });
});

for (const width of [320, 1280])
  test(`the tracking page is accessible at ${width} pixels`, async ({ browser, office }) => {
    const context = await browser.newContext({ baseURL: office.url, viewport: { width, height: 740 } });
    const page = await context.newPage();
    for (const path of ['/tra-cuu', '/en/track/H99-261123-0001']) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    }
  });
