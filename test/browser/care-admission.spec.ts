import { perform, takeInAdmission } from './desk.js';
import { expect, test } from './office.js';

/** The exact table of the procedure: six steps at the commune, eight at the province. */
test('an admission to a care home goes through the commune, the department and the home', async ({
  browser,
  office,
}) => {
  test.setTimeout(300_000);
  const counter = await office.enter(browser, 'tiepnhan.anbinh');
  const code = await takeInAdmission(counter, 'Nông Văn Tám');
  expect(code).toMatch(/^H\d+\.\d+\.\d+-261123-\d{4}$/);

  const steps = [
    ['tiepnhan.anbinh', 'Kiểm tra và tiếp nhận hồ sơ', 'Tiếp nhận, chuyển xử lý', { 'Thành phần hồ sơ đầy đủ': true }],
    [
      'truongphong.vhxh.anbinh',
      'Phân công thụ lý',
      'Phân công',
      { 'Ý kiến chỉ đạo': 'Xem kỹ hoàn cảnh.' },
      'Đặng Thị Ngọc',
    ],
    [
      'chuyenvien.vhxh.anbinh',
      'Thẩm định tại xã',
      'Đủ điều kiện, trình lãnh đạo phòng',
      { 'Kết quả thẩm định': 'Đúng đối tượng.' },
    ],
    ['truongphong.vhxh.anbinh', 'Xem xét, trình ký', 'Đồng ý, trình lãnh đạo UBND', {}],
    ['chutich.anbinh', 'Ký đề nghị Sở Y tế thẩm định', 'Ký văn bản đề nghị Sở Y tế', {}],
    [
      'vanthu.anbinh',
      'Vào sổ, gửi hồ sơ',
      'Đã vào sổ, chuyển hồ sơ',
      { 'Số văn bản': '112/UBND-VHXH', 'Ngày văn bản': '23/11/2026' },
    ],
    ['truongphong.btxh', 'Phân công thụ lý', 'Phân công', {}, 'Hồ Thị Kim Chi'],
    [
      'chuyenvien.btxh',
      'Thẩm định tại Sở',
      'Đủ điều kiện, trình lãnh đạo Sở',
      { 'Kết quả thẩm định': 'Đủ điều kiện.' },
    ],
    ['giamdoc.soyte', 'Ký chuyển hồ sơ đến cơ sở', 'Ký văn bản chuyển hồ sơ', {}],
    [
      'vanthu.soyte',
      'Vào sổ, gửi cơ sở trợ giúp',
      'Đã vào sổ, chuyển hồ sơ',
      { 'Số văn bản': '2210/SYT-BTXH', 'Ngày văn bản': '23/11/2026' },
    ],
    ['vanthu.ttbtxh', 'Tiếp nhận, xử lý hồ sơ', 'Đã tiếp nhận, trình lãnh đạo', {}],
    [
      'giamdoc.ttbtxh',
      'Quyết định tiếp nhận đối tượng',
      'Quyết định tiếp nhận',
      { 'Số quyết định hoặc văn bản trả lời': '58/QĐ-TTBTXH' },
    ],
    [
      'vanthu.ttbtxh',
      'Vào sổ, chuyển kết quả',
      'Đã vào sổ, chuyển Trung tâm',
      { 'Số văn bản': '58/QĐ-TTBTXH', 'Ngày văn bản': '23/11/2026' },
    ],
    ['tiepnhan.anbinh', 'Trả quyết định tiếp nhận', 'Đã trả kết quả', {}, undefined, {}],
  ] as const;
  for (const [username, name, outcome, entries, person, handOver] of steps)
    await test.step(`${username}: ${name}`, async () => {
      const page = await office.enter(browser, username);
      await perform(page, { code, name, outcome, entries, person, handOver });
      await page.context().close();
    });

  await counter.goto(`/dossiers?q=${code}`);
  await counter.getByRole('link', { name: code }).click();
  await expect(counter.locator('.sentence-large')).toContainText('Đã trả kết quả');
  await expect(counter.locator('.step')).toHaveCount(steps.length);
  await expect(counter.locator('.step-done')).toHaveCount(steps.length);
});
