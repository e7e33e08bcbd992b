import { expectAccessible } from './accessible.js';
import { takeInAdmission } from './desk.js';
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
