import { expectAccessible } from './accessible.js';
import { perform, takeInAdmission } from './desk.js';
import { expect, test } from './office.js';

const STEP = 'Phân công thụ lý';
const DIVISION = 'Phòng Văn hoá - Xã hội xã An Bình';
const DAY_MS = 86_400_000;

test('a leader begins with the table of units, opens a number, and gives a late step more time', async ({
  browser,
  office,
}) => {
  test.setTimeout(300_000);
  const counter = await office.enter(browser, 'tiepnhan.anbinh');
  const code = await takeInAdmission(counter, 'Hà Thị Lưu');
  await perform(counter, {
    code,
    name: 'Kiểm tra và tiếp nhận hồ sơ',
    outcome: 'Tiếp nhận, chuyển xử lý',
    entries: { 'Thành phần hồ sơ đầy đủ': true },
  });
  // The office is shared with other suites, so its time is asked for. One working day was given; the dossier has 25.
  const before = await office.enter(browser, 'chutich.anbinh');
  const { at } = (await (await before.request.get('/api/reports/units')).json()) as { at: string };
  await office.moveClockTo(new Date(Date.parse(at) + 6 * DAY_MS).toISOString());

  const chair = await office.enter(browser, 'chutich.anbinh', { viewport: { width: 1280, height: 800 } });
  await expect(chair.getByRole('heading', { level: 1, name: 'Đơn vị của tôi' })).toBeVisible();
  const division = chair.getByRole('row').filter({ hasText: DIVISION });
  const late = division.getByRole('link', { name: /^Quá hạn, / });
  const count = Number(await late.textContent());
  expect(count).toBeGreaterThan(0);
  await expectAccessible(chair, 'units');

  await late.click();
  await expect(chair.getByRole('heading', { level: 1, name: `Quá hạn – ${DIVISION}` })).toBeVisible();
  await expect(chair.locator('.pager-total')).toContainText(String(count));
  await expect(chair.getByRole('row').filter({ hasText: code })).toContainText(STEP);
  await expectAccessible(chair, 'the dossiers of a number');
  await chair.getByRole('link', { name: 'Về bảng đơn vị' }).click();

  // From the alert beside the table it takes three activations: open, choose, send.
  const alert = chair.locator('.beside-alerts .alert').filter({ hasText: code });
  await alert.getByRole('button', { name: 'Gia hạn' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^2 ngày làm việc, đến / }).check();
  await expectAccessible(chair, 'more time');
  await dialog.getByLabel('Lý do').fill('Phải xác minh tại thôn.');
  await dialog.getByRole('button', { name: 'Gia hạn' }).click();
  await expect(chair.getByText(/^Đã gia hạn đến /)).toBeVisible();
  await expect(alert).toHaveCount(0);
  // Its label stands in the cell too, for narrow screens.
  await expect(division.getByRole('cell').first()).toHaveText(`Quá hạn${count - 1}`);

  const dossier = await office.enter(browser, 'chutich.anbinh', { viewport: { width: 360, height: 760 } });
  await expect(dossier.getByRole('heading', { level: 1, name: 'Đơn vị của tôi' })).toBeVisible();
  await dossier.getByRole('button', { name: 'EN English' }).click();
  await expect(dossier.getByRole('heading', { level: 1, name: 'My units' })).toBeVisible();
  await expectAccessible(dossier, 'units on a telephone');
  await dossier.getByRole('link', { name: /^In hand, All units/ }).click();
  await expect(dossier.getByText(code)).toBeVisible();
  await expectAccessible(dossier, 'the dossiers of a number on a telephone');
});
