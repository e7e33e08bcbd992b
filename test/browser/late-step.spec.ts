import { perform, takeInAdmission } from './desk.js';
import { expect, test } from './office.js';

test('a step that nobody does in time reaches the leader, who answers from the alert', async ({ browser, office }) => {
  test.setTimeout(300_000);
  const counter = await office.enter(browser, 'tiepnhan.anbinh');
  const code = await takeInAdmission(counter, 'Lò Thị Mỵ');
  await perform(counter, {
    code,
    name: 'Kiểm tra và tiếp nhận hồ sơ',
    outcome: 'Tiếp nhận, chuyển xử lý',
    entries: { 'Thành phần hồ sơ đầy đủ': true },
  });

  // The day of receipt does not count and one working day is given for handing the dossier out: due on Wednesday at
  // 8:00. Its head is told then; four working hours later, at 14:00, it is the leader's business.
  await office.moveClockTo('2026-11-25T06:30:00Z');
  const leader = await office.enter(browser, 'chutich.anbinh');
  const bell = leader.locator('.bell');
  await expect(bell).toHaveAccessibleName('Không có cảnh báo đang mở');
  const loads: string[] = [];
  leader.on('framenavigated', (frame) => loads.push(frame.url()));
  await office.moveClockTo('2026-11-25T07:05:00Z');
  await expect(bell).toHaveAccessibleName('1 cảnh báo đang mở');
  expect(loads, 'the bell rang by itself').toEqual([]);

  await bell.click();
  const alert = leader.locator('.alert').filter({ hasText: code }).filter({ hasText: 'Phân công thụ lý' });
  await expect(alert).toContainText('Quá hạn');
  await expect(alert).toContainText('Phòng Văn hoá - Xã hội xã An Bình');
  await expect(alert).toContainText('Đã báo');
  await expect(alert).toContainText('Hoàng Thị Lan');
  await expect(alert).toContainText('Trần Văn Khải');
  await expect(alert).toContainText(/Nếu chưa xong, lúc 26\/11\/2026/);
  await expect(leader.locator('.alert')).toHaveCount(1);

  const head = await office.enter(browser, 'truongphong.vhxh.anbinh');
  await alert.getByRole('button', { name: 'Đôn đốc' }).click();
  await leader.getByLabel('Lời nhắn (không bắt buộc)').fill('Phân công ngay trong sáng nay.');
  await leader.getByRole('button', { name: 'Gửi đôn đốc' }).click();
  await expect(leader.getByText('Đã gửi đôn đốc')).toBeVisible();

  // Whoever holds the step sees it at once, with the way to it.
  await expect(head.getByText('Lãnh đạo nhắc xử lý: Phân công thụ lý')).toBeVisible();
  await expect(head.getByText(`Hồ sơ ${code}`)).toBeVisible();
  await head.getByRole('button', { name: 'Mở việc' }).click();
  await expect(head.getByRole('heading', { level: 1, name: 'Phân công thụ lý' })).toBeVisible();
  await head.context().close();

  // Reminding is an answer too; whoever only acknowledges finds the alert under "acknowledged" until the work is done.
  await leader.getByRole('link', { name: 'Đã nhận biết' }).click();
  await expect(leader.locator('.alert').filter({ hasText: code }).first()).toContainText(
    'Trần Văn Khải đã nhắc người thực hiện lúc 25/11/2026 14:05',
  );
});
