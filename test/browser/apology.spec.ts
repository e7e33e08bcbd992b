import { expectAccessible } from './accessible.js';
import { perform, send, takeInAdmission } from './desk.js';
import { expect, test } from './office.js';

const HEAD = 'truongphong.vhxh.benthuong';
const CHAIR = 'chutich.benthuong';

test('a division proposes an apology, the chair signs it, and the new date stands everywhere', async ({
  browser,
  office,
}, info) => {
  test.setTimeout(300_000);
  const counter = await office.enter(browser, 'tiepnhan.benthuong');
  const code = await takeInAdmission(counter, 'Nông Văn Sầm');
  await perform(counter, {
    code,
    name: 'Kiểm tra và tiếp nhận hồ sơ',
    outcome: 'Tiếp nhận, chuyển xử lý',
    entries: { 'Thành phần hồ sơ đầy đủ': true },
  });

  const head = await office.enter(browser, HEAD, { viewport: { width: 1280, height: 800 } });
  await head.goto(`/dossiers?q=${code}`);
  await head.getByRole('link', { name: code }).click();
  await head.getByRole('button', { name: 'Đề nghị xin lỗi, hẹn lại' }).click();
  const dialog = head.getByRole('dialog');
  await send(dialog);
  for (const missing of ['Hãy chọn ngày hẹn mới', 'Hãy chọn lý do'])
    await expect(dialog.getByText(missing)).toBeVisible();
  await dialog.getByRole('radio', { name: /^5 ngày làm việc, đến / }).check();
  await dialog.getByRole('radio', { name: 'Chờ kết quả của cơ quan phối hợp' }).check();
  await dialog.getByLabel('Nói rõ với người nộp').fill('Sở Y tế chưa trả lời về chỗ còn trống.');
  await expect(dialog.getByText('Hãy chọn lý do')).toHaveCount(0);
  await expectAccessible(head, 'proposal of an apology');
  await head.screenshot({ path: info.outputPath('propose.png') });
  await send(dialog);
  await expect(head.getByText('Đã trình lãnh đạo ký')).toBeVisible();

  const chair = await office.enter(browser, CHAIR, { viewport: { width: 360, height: 760 } });
  await chair.goto(head.url());
  await chair.getByRole('button', { name: 'Ký, hẹn lại' }).click();
  const signing = chair.getByRole('dialog');
  await expect(signing.getByText(/Sở Y tế chưa trả lời/)).toBeVisible();
  await expectAccessible(chair, 'signing an apology, on a telephone');
  await chair.screenshot({ path: info.outputPath('sign-360.png') });
  const date = /(\d\d\/\d\d\/\d{4})/.exec((await signing.getByText(/hẹn lại đến/).textContent())!)![1]!;
  await send(signing);
  await expect(chair.getByText(/^Đã ký, hẹn lại đến /)).toBeVisible();
  await expect(chair.getByRole('region', { name: 'Thời hạn' }).getByText(date).first()).toBeVisible();
  await expect(chair.getByRole('button', { name: 'Ký, hẹn lại' })).toHaveCount(0);
  await chair.setViewportSize({ width: 1280, height: 800 });
  await chair.goto(head.url());
  await expect(chair.getByRole('region', { name: 'Xin lỗi và hẹn lại' }).getByText('Đã ký')).toBeVisible();
  await expectAccessible(chair, 'a signed apology');
  await chair.screenshot({ path: info.outputPath('signed.png'), fullPage: true });

  await counter.goto(`${head.url()}?tab=papers`);
  await expect(counter.getByRole('button', { name: /^In Văn bản xin lỗi/ })).toBeVisible();
});
