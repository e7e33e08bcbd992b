import type { Browser, Page } from '@playwright/test';
import { comeFirst, type Credentials } from './admin-desk.js';
import { type Entries, fillIn, perform } from './desk.js';
import { activate, setUp, type Who } from './first-day-office.js';
import { type EmptyOffice, expect, openBrowser, signIn, test } from './office.js';

const OWN_PASSWORD = 'một câu dài dễ nhớ';

/** An office that exists only as an empty database in the morning has an application surveyed and posted before noon. */
test('from an empty database to a land application that two agencies have worked on', async ({
  browser,
  emptyOffice: office,
}, info) => {
  test.setTimeout(600_000);
  const admin = await comeFirst(browser, office, { ...office.administrator, own: OWN_PASSWORD });
  const staffed = await setUp(admin, info);
  const people = { ...staffed, head: await activate(admin, info) };
  await admin.context().close();

  const staff = new Staff(browser, office, people);
  await staff.comeFirst();
  const code = await takeIn(await staff.at('receptionist'));
  const does = async (who: Who, step: Omit<Parameters<typeof perform>[1], 'code'>): Promise<void> =>
    test.step(`${who}: ${step.name}`, async () => perform(await staff.at(who), { code, ...step }));

  await does('receptionist', {
    ...{ name: 'Kiểm tra và tiếp nhận hồ sơ', outcome: 'Tiếp nhận, chuyển xử lý' },
    entries: { 'Thành phần hồ sơ đầy đủ': true },
  });
  await does('head', {
    name: 'Phân công thụ lý',
    outcome: 'Phân công',
    person: 'Bùi Văn Thắng',
  });
  await does('specialist', { name: 'Thẩm tra hồ sơ', outcome: 'Chưa có bản đồ: đề nghị trích đo' });
  await does('surveyor', {
    ...{ name: 'Trích đo bản đồ địa chính', outcome: 'Đã trích đo' },
    entries: { 'Số mảnh trích đo': 'TĐ-17', 'Ngày đo': '23/11/2026', 'Diện tích đo đạc (m²)': '312.5' },
  });
  await does('specialist', {
    ...{ name: 'Kiểm tra thực địa, quy hoạch', outcome: 'Đã lập biên bản' },
    entries: { 'Ngày kiểm tra': '23/11/2026', 'Không có tranh chấp': true, 'Phù hợp': true },
  });
  await does('specialist', {
    ...{ name: 'Niêm yết kết quả kiểm tra', outcome: 'Đã niêm yết' },
    entries: {
      ...{ 'Số thông báo niêm yết': '45/TB-UBND', 'Ngày bắt đầu niêm yết': '23/11/2026' },
      ...{ 'Khu dân cư nơi niêm yết': 'Thôn Nà Lắc', 'Đã niêm yết tại trụ sở UBND cấp xã': true },
    },
  });
  const counter = await staff.at('receptionist');
  await counter.goto(`/dossiers?q=${code}`);
  await counter.getByRole('link', { name: code }).click();
  await expect(counter.getByRole('region', { name: 'Thời hạn' })).toContainText('Tạm dừng');
  await counter.screenshot({ path: info.outputPath('posting.png'), fullPage: true });
});

/** Those who work on the dossier, each with a browser of their own. */
class Staff {
  private readonly pages = new Map<Who, Page>();

  constructor(
    private readonly browser: Browser,
    private readonly office: EmptyOffice,
    private readonly people: Record<Who, Credentials>,
  ) {}

  /** Everybody signs in with the first password and chooses another. */
  async comeFirst(): Promise<void> {
    for (const [who, credentials] of Object.entries(this.people))
      await test.step(`${who} signs in for the first time`, async () => {
        const page = await comeFirst(this.browser, this.office, { ...credentials, own: OWN_PASSWORD });
        this.pages.set(who as Who, page);
      });
  }

  /** The screen of somebody, who signs in when there is none yet today. */
  async at(who: Who): Promise<Page> {
    const open = this.pages.get(who);
    if (open) return open;
    const page = await openBrowser(this.browser, this.office.url);
    await signIn(page, this.people[who].username, OWN_PASSWORD);
    await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible();
    this.pages.set(who, page);
    return page;
  }
}

/** Takes the application for a first certificate in at the counter; returns the code of the dossier. */
async function takeIn(page: Page): Promise<string> {
  const next = () => page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Nhận hồ sơ mới' }).click();
  await page.getByRole('radio', { name: /1\.013978/ }).check();
  await page.getByRole('radio', { name: /^Đăng ký và cấp Giấy chứng nhận: hộ gia đình/ }).check();
  await next();
  await fillIn(page, {
    ...{ 'Họ và tên': 'Hoàng Văn Thái', 'Số định danh cá nhân': '004070001122', 'Điện thoại': '0912345678' },
  });
  await next();
  await page.getByRole('checkbox', { name: /^Đơn đăng ký đất đai/ }).check();
  await next();
  const part = (name: string) => page.locator(`.schema-form #root_${name}`);
  await part('landUser').getByLabel('Cá nhân', { exact: true }).check();
  await part('landUser').getByLabel('Tên người sử dụng đất').fill('Hoàng Văn Thái');
  await part('landUser').getByLabel('Địa chỉ').fill('Thôn Nà Lắc, xã An Bình');
  await part('request').getByLabel('Cấp Giấy chứng nhận đối với đất', { exact: true }).check();
  const parcel: Entries = {
    ...{ 'Địa chỉ thửa đất': 'Thôn Nà Lắc, xã An Bình', 'Diện tích (m²)': '312.5' },
    ...{ 'Sử dụng vào mục đích': 'Đất ở tại nông thôn', 'Nguồn gốc sử dụng': 'Cha mẹ để lại, sử dụng từ năm 1992.' },
  };
  for (const [label, value] of Object.entries(parcel))
    await part('parcel')
      .getByLabel(label)
      .fill(value as string);
  await page.getByLabel('Tôi cam đoan nội dung kê khai là đúng').check();
  await next();
  await page.getByRole('button', { name: 'Tiếp nhận và lấy mã hồ sơ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận hồ sơ' })).toBeVisible();
  return (await page.locator('.receipt-code strong').textContent())!;
}
