import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { fillIn, issue, openStep, perform } from './desk.js';
import { expect, test } from './office.js';

/** Bến Thượng, whose chair no other suite counts alerts of; the dossier is finished at the end. */
test('police and social insurance work on one dossier at once, and the counter hands over all results', async ({
  browser,
  office,
}, info) => {
  test.setTimeout(300_000);
  const enter = (person: string) => office.enter(browser, person);
  const counter = await enter('tiepnhan.benthuong');
  const code = await takeIn(counter);
  const does = async (person: string, step: Omit<Parameters<typeof perform>[1], 'code'>): Promise<void> =>
    test.step(`${person}: ${step.name}`, async () => {
      const page = await enter(person);
      await perform(page, { code, ...step });
      await page.context().close();
    });
  const issues = async (person: string, step: Omit<Parameters<typeof issue>[1], 'code'>): Promise<void> =>
    test.step(`${person}: ${step.name}`, async () => {
      const page = await enter(person);
      await issue(page, { code, ...step });
      await page.context().close();
    });

  await does('tiepnhan.benthuong', {
    ...{ name: 'Kiểm tra và tiếp nhận hồ sơ', outcome: 'Tiếp nhận, chuyển xử lý' },
    entries: { 'Thành phần hồ sơ đầy đủ': true },
  });
  await does('hotich.benthuong', { name: 'Thẩm tra, đăng ký khai sinh', outcome: 'Đủ điều kiện, trình ký' });
  await does('phochutich.benthuong', { name: 'Ký Giấy khai sinh', outcome: 'Ký Giấy khai sinh' });
  await issues('hotich.benthuong', {
    name: 'Vào sổ, phát hành Giấy khai sinh',
    outcome: 'Đã vào sổ, phát hành',
    number: '45/2026',
  });
  const civil = await enter('hotich.benthuong');
  await openStep(civil, { code, name: 'Lập, chuyển hồ sơ đến Công an, BHXH' });
  for (const choice of ['residenceBy', 'cardBy'])
    await civil.locator(`#root_${choice}`).getByLabel('Trên phần mềm này', { exact: true }).check();
  await civil.getByRole('button', { name: 'Đã chuyển hồ sơ', exact: true }).click();
  await expect(civil.getByText(/^Đã xong: Lập, chuyển hồ sơ/)).toBeVisible();

  // Both are at work at the same time, each with the own step and not the other's.
  const police = await enter('canbo.congan.benthuong');
  const insurance = await enter('chuyenvien.bhxh');
  await openStep(police, { code, name: 'Kiểm tra hồ sơ đăng ký thường trú' });
  await openStep(insurance, { code, name: 'Kiểm tra hồ sơ cấp thẻ BHYT' });
  for (const [page, theirs] of [
    [police, 'Kiểm tra hồ sơ cấp thẻ BHYT'],
    [insurance, 'Kiểm tra hồ sơ đăng ký thường trú'],
  ] as const) {
    await expectAccessible(page, 'step of an agency');
    const inbox = await page.context().newPage();
    await inbox.goto(`/inbox?scope=unit&q=${code}`);
    await expect(inbox.locator('.inbox-rows')).toContainText('Kiểm tra hồ sơ');
    await expect(inbox.getByRole('link', { name: theirs, exact: true })).toHaveCount(0);
    await inbox.close();
  }
  await openDossier(counter, code);
  await expect(counter.locator('.appointments li')).toHaveText([/Đăng ký khai sinh/, /Đăng ký thường trú/, /Cấp thẻ/]);
  await expect(counter.locator('.sentence-large')).toContainText('Công an phường Bến Thượng');
  await expect(counter.locator('.sentence-large')).toContainText('Bảo hiểm xã hội cơ sở 1');
  await expectAccessible(counter, 'dossier with two agencies at work');
  await counter.screenshot({ path: info.outputPath('parallel.png'), fullPage: true });

  const phone = await office.enter(browser, 'tiepnhan2.benthuong', { viewport: { width: 360, height: 760 } });
  await openDossier(phone, code);
  await phone.getByRole('button', { name: 'EN English' }).click();
  await expect(phone.locator('.appointments')).toContainText('Permanent residence');
  await expectAccessible(phone, 'dossier on a telephone in English');
  await phone.screenshot({ path: info.outputPath('parallel-en-360.png'), fullPage: true });
  await phone.context().close();

  await decide(insurance, 'Đủ điều kiện, trình ký');
  await issues('giamdoc.bhxh', { name: 'Cấp thẻ bảo hiểm y tế', outcome: 'Đã cấp thẻ', number: 'TE 4 99 2600012' });
  await counter.reload();
  await expect(counter.locator('.appointments li', { hasText: 'Cấp thẻ' })).toContainText('Đã xong, đúng hẹn');
  await expect(counter.locator('.sentence-large')).not.toContainText('Bảo hiểm xã hội');
  await decide(police, 'Đủ điều kiện, trình duyệt');
  await issues('truong.congan.benthuong', {
    ...{ name: 'Duyệt, thông báo kết quả thường trú', outcome: 'Đã đăng ký thường trú', number: '118/TB' },
  });

  await openStep(counter, { code, name: 'Trả các kết quả' });
  await expectAccessible(counter, 'hand-over of several results');
  await counter.screenshot({ path: info.outputPath('hand-over.png'), fullPage: true });
  await fillIn(counter, {
    ...{ 'Giấy khai sinh': true, 'Thông báo hoặc phiếu từ chối về thường trú': true },
    'Thẻ bảo hiểm y tế hoặc văn bản từ chối': true,
  });
  await counter.getByRole('button', { name: 'Đã trả kết quả', exact: true }).click();
  const leaving = counter.getByRole('dialog');
  await expect(leaving.getByLabel('Họ tên người nhận')).not.toHaveValue('');
  await expectAccessible(counter, 'hand-over dialog');
  await leaving.getByRole('button', { name: 'Đã trả kết quả', exact: true }).click();
  await expect(counter.getByText(`Đã xong: Trả các kết quả, hồ sơ ${code}`)).toBeVisible();
  await openDossier(counter, code);
  await expect(counter.locator('.sentence-large')).toContainText('Đã trả kết quả');
  await expect(counter.locator('.appointments li').filter({ hasText: 'Đã xong, đúng hẹn' })).toHaveCount(3);
});

async function openDossier(page: Page, code: string): Promise<void> {
  await page.goto(`/dossiers?q=${code}`);
  await page.getByRole('link', { name: code }).click();
  await expect(page.locator('.sentence-large')).toBeVisible();
}

async function decide(page: Page, outcome: string): Promise<void> {
  await page.getByRole('button', { name: outcome, exact: true }).click();
  await expect(page.getByText(/^Đã xong: /)).toBeVisible();
}

async function takeIn(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Tiếp nhận hồ sơ' }).click();
  await page.getByRole('radio', { name: /2\.000986/ }).check();
  await page.getByRole('radio', { name: 'Đăng ký thường trú cùng cha, mẹ', exact: true }).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await fillIn(page, {
    'Họ và tên': 'Trần Văn Bình',
    'Số định danh cá nhân': '004090001234',
    'Điện thoại': '0912345678',
  });
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  for (const paper of [/^Tờ khai điện tử liên thông/, /^Giấy chứng sinh/])
    await page.getByRole('checkbox', { name: paper }).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  const part = (name: string) => page.locator(`.schema-form #root_${name}`);
  await part('requester').getByLabel('Họ, chữ đệm, tên').fill('Trần Văn Bình');
  await part('requester').getByLabel('Số định danh cá nhân').fill('004090001234');
  await part('requester').getByRole('combobox', { name: 'Quan hệ với người được khai sinh' }).click();
  await page.keyboard.type('cha');
  await page.keyboard.press('Enter');
  await part('requester').getByLabel('Nơi cư trú').fill('Tổ 5, phường Bến Thượng');
  const child: Record<string, string> = {
    ...{ 'Họ, chữ đệm, tên': 'Trần Minh An', 'Ngày, tháng, năm sinh': '02/11/2026', 'Dân tộc': 'Tày' },
    ...{ 'Nơi sinh': 'Bệnh viện đa khoa tỉnh', 'Quê quán': 'Phường Bến Thượng' },
  };
  for (const [label, value] of Object.entries(child)) await part('child').getByLabel(label).fill(value);
  await part('child').getByLabel('Nam', { exact: true }).check();
  await part('birthEvidence').getByLabel('Giấy chứng sinh', { exact: true }).check();
  await part('residence').getByLabel('Cha và mẹ', { exact: true }).check();
  await part('residence').getByLabel('Nơi đề nghị đăng ký thường trú').fill('Tổ 5, phường Bến Thượng');
  await part('insurance').getByLabel('Nơi đăng ký khám bệnh').fill('Trạm Y tế phường Bến Thượng');
  await page.getByLabel('Cam đoan nội dung khai là đúng sự thật').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Tiếp nhận và lấy mã hồ sơ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận hồ sơ' })).toBeVisible();
  return (await page.locator('.receipt-code strong').textContent())!;
}
