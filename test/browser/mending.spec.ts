import { expectAccessible } from './accessible.js';
import { ask, scenarioOf, takeIn } from './api-desk.js';
import { send } from './desk.js';
import { expect, test } from './office.js';

const COUNTER = 'tiepnhan.benthuong';

test('a counter corrects who a dossier belongs to and who brought it, then voids it as a mistake', async ({
  browser,
  office,
}, info) => {
  const counter = await office.enter(browser, COUNTER, { viewport: { width: 1280, height: 800 } });
  const { form } = await scenarioOf('1.001193', 'counter-same-day');
  const { id, code } = await takeIn(counter, {
    ...{ procedureCode: '1.001193', form },
    documents: [
      ['declaration', 'original'],
      ['birthCertificate', 'original'],
    ],
  });

  await test.step('people are corrected, with the authority of whoever brought it', async () => {
    await counter.goto(`/dossiers/${id}`);
    await counter.getByRole('button', { name: 'Sửa nội dung tiếp nhận' }).click();
    const dialog = counter.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Nghe nhầm tên');
    await dialog.getByLabel('Họ và tên').first().fill('Lương Văn Đại Nghĩa');
    await dialog.getByRole('checkbox', { name: 'Người khác nộp thay' }).check();
    await dialog.getByRole('heading', { level: 3, name: 'Người nộp thay' }).scrollIntoViewIfNeeded();
    await dialog.getByLabel('Họ và tên').last().fill('Lương Thị Hoa');
    await dialog.getByLabel('Giấy ủy quyền (nếu có)').fill('Giấy ủy quyền ngày 20/11/2026');
    await expectAccessible(counter, 'correction of an intake');
    await counter.screenshot({ path: info.outputPath('correct.png') });
    await counter.setViewportSize({ width: 360, height: 760 });
    await counter.screenshot({ path: info.outputPath('correct-360.png') });
    await counter.setViewportSize({ width: 1280, height: 800 });
    await dialog.getByRole('button', { name: 'Sửa nội dung tiếp nhận' }).click();
    await expect(counter.getByText(/^Đã sửa nội dung tiếp nhận/)).toBeVisible();
  });

  const { applicant, submitter } = await ask<Record<'applicant' | 'submitter', object>>(counter, `/api/dossiers/${id}`);
  expect({ applicant, submitter }).toMatchObject({
    applicant: { name: 'Lương Văn Đại Nghĩa' },
    submitter: { name: 'Lương Thị Hoa', authorisation: 'Giấy ủy quyền ngày 20/11/2026' },
  });
  await expect(counter.getByText('Giấy ủy quyền ngày 20/11/2026')).toBeVisible();

  await test.step('voiding needs its reason, and then no time runs any more', async () => {
    await counter.getByRole('button', { name: 'Hủy hồ sơ tiếp nhận nhầm' }).click();
    const dialog = counter.getByRole('dialog');
    await expect(dialog.getByText(code)).toBeVisible();
    await send(dialog);
    await expect(dialog.getByText('Hãy nêu lý do.')).toBeVisible();
    await dialog.getByLabel('Lý do').fill('Tiếp nhận nhầm thủ tục');
    await expect(dialog.getByText('Hãy nêu lý do.')).toHaveCount(0);
    await expectAccessible(counter, 'voiding a dossier');
    await counter.screenshot({ path: info.outputPath('void.png') });
    await send(dialog);
    await expect(counter.getByText('Đã hủy hồ sơ tiếp nhận nhầm')).toBeVisible();
    const clock = counter.getByRole('region', { name: 'Thời hạn' });
    await expect(clock.getByText('Hồ sơ đã hủy, không tính thời hạn.')).toBeVisible();
    await expect(clock.getByText('Đúng hạn')).toHaveCount(0);
    await expect(counter.getByRole('button', { name: 'Sửa nội dung tiếp nhận' })).toHaveCount(0);
    await counter.setViewportSize({ width: 360, height: 760 });
    await counter.getByRole('button', { name: 'EN English' }).click();
    await expect(counter.getByText('The dossier is void; no time is counted.')).toBeVisible();
    await expectAccessible(counter, 'a void dossier on a telephone');
    await counter.screenshot({ path: info.outputPath('voided-en-360.png'), fullPage: true });
  });
});
