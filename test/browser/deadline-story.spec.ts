import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { scenarioOf, takeIn } from './api-desk.js';
import { openStep, takeInAdmission } from './desk.js';
import { expect, test } from './office.js';

test('anybody who sees a dossier can see why it is due when it is, and what comes if nothing is done', async ({
  browser,
  office,
}, info) => {
  const counter = await office.enter(browser, 'tiepnhan.benthuong', { viewport: { width: 1280, height: 800 } });
  const code = await takeInAdmission(counter, 'Lò Thị Mai');
  await counter.goto(`/dossiers?q=${code}`);
  await counter.getByRole('link', { name: code }).click();
  await counter.getByRole('button', { name: 'Vì sao có ngày này?' }).press('Enter');
  const dialog = counter.getByRole('dialog', { name: 'Cách tính thời hạn' });
  await expect(dialog.getByText('25 ngày làm việc', { exact: true })).toBeVisible();
  // Twenty-five days count; the last line is the date on the card.
  const due = await counter
    .getByRole('region', { name: 'Thời hạn' })
    .getByText(/\d\d:\d\d$/)
    .first()
    .textContent();
  await expect(dialog.getByRole('listitem').filter({ hasText: /^Hạn trả kết quả: / })).toContainText(due!.slice(0, 10));
  await expect(dialog.getByText('Nếu không có việc gì được làm')).toBeVisible();
  await expectAccessible(counter, 'why a dossier is due');
  await counter.screenshot({ path: info.outputPath('story.png') });
  await dialog.getByText('Nếu không có việc gì được làm').scrollIntoViewIfNeeded();
  await counter.screenshot({ path: info.outputPath('story-end.png') });
  await counter.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await counter.setViewportSize({ width: 360, height: 760 });
  await counter.getByRole('button', { name: 'EN English' }).click();
  await counter.getByRole('button', { name: 'Why this date?' }).click();
  await expect(counter.getByRole('dialog').getByText('25 working days', { exact: true })).toBeVisible();
  await expectAccessible(counter, 'why a dossier is due, on a telephone');
  await counter.screenshot({ path: info.outputPath('story-en-360.png') });
});

test('a step and an appointment say why they are due when they are', async ({ browser, office }, info) => {
  const counter = await office.enter(browser, 'tiepnhan.anbinh', { viewport: { width: 1280, height: 800 } });
  const { form } = await scenarioOf('1.013978', 'certificate');
  const { id, code } = await takeIn(counter, {
    ...{ procedureCode: '1.013978', case: 'certificate', form, documents: [['application', 'original']] },
  });
  const dialog = counter.getByRole('dialog', { name: 'Cách tính thời hạn' });
  const shown = async (within: Locator): Promise<string> =>
    (await within.getByText(/\d\d:\d\d$/).textContent())!.match(/\d\d\/\d\d\/\d{4}/)![0];

  await counter.goto(`/dossiers/${id}`);
  const appointment = counter.locator('.appointments li').first();
  await appointment.getByRole('button', { name: /^Vì sao có ngày này\? ./ }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: /^Hạn trả kết quả: / })).toContainText(
    await shown(appointment),
  );
  await expect(dialog.getByText('Nếu không có việc gì được làm')).toHaveCount(0);
  await expectAccessible(counter, 'why an appointment is due');
  await counter.screenshot({ path: info.outputPath('appointment.png') });
  await counter.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await openStep(counter, { code, name: 'Kiểm tra và tiếp nhận hồ sơ' });
  const step = counter.locator('.task-state');
  await step.getByRole('button', { name: 'Vì sao có ngày này?' }).press('Enter');
  await expect(dialog.getByText('Thời gian của bước')).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: /^Hạn của bước: / })).toContainText(await shown(step));
  await expectAccessible(counter, 'why a step is due');
  await counter.screenshot({ path: info.outputPath('step.png') });
  await counter.keyboard.press('Escape');
  await counter.setViewportSize({ width: 360, height: 760 });
  await counter.getByRole('button', { name: 'EN English' }).click();
  await counter.getByRole('button', { name: 'Why this date?' }).click();
  await expect(counter.getByRole('dialog').getByText('Time for the step')).toBeVisible();
  await expectAccessible(counter, 'why a step is due, on a telephone');
  await counter.screenshot({ path: info.outputPath('step-en-360.png') });
});
