import type { Page, TestInfo } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import {
  addPerson,
  type Credentials,
  foundUnit,
  noteFirstPassword,
  openUnit,
  pick,
  zipOfProcedure,
} from './admin-desk.js';
import { expect, test } from './office.js';

const PROVINCE = 'tỉnh Sông Thương';
const COMMITTEE = 'Ủy ban nhân dân xã An Bình';
const COUNTER = 'Trung tâm Phục vụ hành chính công xã An Bình';
const ECONOMY = 'Phòng Kinh tế xã An Bình';
const REGISTRY = 'Chi nhánh Văn phòng đăng ký đất đai khu vực 1';
const SURVEY = 'Đơn vị đo đạc bản đồ khu vực 1';

/** In the order in which they are founded: each below one that is there. */
const UNITS = [
  { name: PROVINCE, nameEn: 'Song Thuong Province', code: 'H99', kind: 'Tỉnh, thành phố' },
  {
    ...{ below: PROVINCE, name: 'Ủy ban nhân dân tỉnh Sông Thương', nameEn: "Province People's Committee" },
    ...{ code: 'H99.00', kind: 'Ủy ban nhân dân' },
  },
  {
    ...{ below: 'Ủy ban nhân dân tỉnh Sông Thương', name: REGISTRY, nameEn: 'Land Registry, Area 1' },
    ...{ code: 'H99.03', kind: 'Chi nhánh Văn phòng đăng ký đất đai' },
  },
  {
    ...{ below: 'Ủy ban nhân dân tỉnh Sông Thương', name: SURVEY, nameEn: 'Survey Unit, Area 1' },
    ...{ code: 'H99.04', kind: 'Đơn vị đo đạc' },
  },
  {
    ...{ below: 'Ủy ban nhân dân tỉnh Sông Thương', name: 'xã An Bình', nameEn: 'An Binh Commune' },
    ...{ code: 'H99.21', kind: 'Xã, phường, đặc khu' },
  },
  {
    ...{ below: 'xã An Bình', name: COMMITTEE, nameEn: "An Binh People's Committee" },
    ...{ code: 'H99.21.00', kind: 'Ủy ban nhân dân' },
  },
  {
    ...{ below: COMMITTEE, name: COUNTER, nameEn: 'An Binh Service Centre' },
    ...{ code: 'H99.21.01', kind: 'Trung tâm Phục vụ hành chính công' },
  },
  {
    ...{ below: COMMITTEE, name: ECONOMY, nameEn: 'An Binh Economic Division' },
    ...{ code: 'H99.21.03', kind: 'Phòng Kinh tế' },
  },
] as const;

/** Who is there from the beginning; the head of the division and the surveyor are found missing later. */
const STAFF = {
  chair: { unit: COMMITTEE, name: 'Trần Văn Khải', post: 'Chủ tịch' },
  counterHead: { unit: COUNTER, name: 'Lê Thị Thanh Mai', post: 'Trưởng đơn vị' },
  receptionist: { unit: COUNTER, name: 'Nguyễn Thị Bích', post: 'Cán bộ tiếp nhận' },
  specialist: { unit: ECONOMY, name: 'Bùi Văn Thắng', post: 'Chuyên viên' },
  registrar: { unit: REGISTRY, name: 'Lưu Quang Huy', post: 'Chuyên viên' },
} as const;

/** Is there, but holds no post yet. */
const SURVEYOR = 'Lục Văn Tiến';
/** Is nobody yet. */
const HEAD = 'Vũ Đình Lâm';

type Founder = keyof typeof STAFF;
/** Everybody who works on the dossier. */
export type Who = Founder | 'head' | 'surveyor';

/** Units and people, by hand, as the setup page leads. */
export async function setUp(page: Page, info: TestInfo): Promise<Record<Founder | 'surveyor', Credentials>> {
  await expect(page.getByRole('heading', { level: 1, name: 'Thiết lập hệ thống' })).toBeVisible();
  await expect(page.getByText('Đã xong 0 / 5 bước')).toBeVisible();
  // A notice that is fading out has no contrast.
  await expect(page.getByText('Đã đổi mật khẩu')).toHaveCount(0);
  await expectAccessible(page, 'setup of an empty system');
  await page.screenshot({ path: info.outputPath('setup-empty.png'), fullPage: true });
  await page.getByRole('link', { name: 'Lập cơ quan' }).click();
  await expect(page.getByText('Chưa có đơn vị nào')).toBeVisible();
  await expectAccessible(page, 'no units yet');
  for (const unit of UNITS) await test.step(`founds ${unit.name}`, () => foundUnit(page, unit));
  const made: Partial<Record<Founder, Credentials>> = {};
  for (const [who, { unit, ...person }] of Object.entries(STAFF))
    await test.step(`appoints ${person.name}`, async () => {
      await openUnit(page, unit);
      made[who as Founder] = await addPerson(page, person);
      await expect(page.locator('.org-list')).toContainText(`${person.name}${person.post}`);
    });
  await page.screenshot({ path: info.outputPath('units.png'), fullPage: true });
  await page.getByRole('link', { name: 'Nhân sự và tài khoản' }).click();
  const surveyor = await test.step('adds somebody without a post', () => addPerson(page, { name: SURVEYOR }));
  return { ...(made as Record<Founder, Credentials>), surveyor };
}

/**
 * Imports the procedure and opens it: who is missing blocks that, and is appointed from the list of who is missing.
 * @returns the head of the division, who is new
 */
export async function activate(page: Page, info: TestInfo): Promise<Credentials> {
  await page.getByRole('link', { name: 'Thủ tục hành chính' }).click();
  await page.getByRole('button', { name: 'Nhập thủ tục' }).click();
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: '1.013978.zip', mimeType: 'application/zip', buffer: await zipOfProcedure('1.013978') },
  });
  await page.getByRole('button', { name: 'Công bố phiên bản 1' }).click();
  await expect(page.getByText('Đã công bố phiên bản 1.')).toBeVisible();
  await page.getByRole('link', { name: 'Mở thủ tục và kích hoạt tại cơ quan' }).click();

  await page.getByRole('button', { name: `Kích hoạt tại ${COMMITTEE}` }).click();
  const dialog = page.getByRole('dialog', { name: `Kích hoạt tại ${COMMITTEE}` });
  const missing = dialog.locator('.finding-error');
  await expect(missing).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Kích hoạt', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(missing, 'who is missing blocks').toHaveCount(2);
  await expectAccessible(page, 'who is missing');
  await page.screenshot({ path: info.outputPath('missing.png') });

  await dialog.getByRole('button', { name: `Bổ nhiệm ngay: ${SURVEY} chưa có chuyên viên` }).click();
  const post = page.getByRole('dialog', { name: `Bổ nhiệm Chuyên viên, ${SURVEY}` });
  await pick(post, 'Người được bổ nhiệm', SURVEYOR);
  await expectAccessible(page, 'appointing somebody who is there');
  await page.screenshot({ path: info.outputPath('appoint-known.png') });
  await post.getByRole('button', { name: 'Bổ nhiệm', exact: true }).click();
  await expect(page.getByText(`Đã bổ nhiệm ${SURVEYOR}`)).toBeVisible();
  await expect(missing).toHaveCount(1);

  await dialog.getByRole('button', { name: `Bổ nhiệm ngay: ${ECONOMY} chưa có trưởng đơn vị` }).click();
  const head = page.getByRole('dialog', { name: `Bổ nhiệm Trưởng đơn vị, ${ECONOMY}` });
  await head.getByLabel('Người mới').check();
  await head.getByLabel('Họ và tên').fill(HEAD);
  await head.getByLabel('Họ và tên').press('Tab');
  await expect(head.getByLabel('Tên đăng nhập')).toHaveValue(/.+/);
  await expectAccessible(page, 'appointing somebody new');
  await page.screenshot({ path: info.outputPath('appoint-new.png') });
  await head.getByRole('button', { name: 'Bổ nhiệm', exact: true }).click();
  const credentials = await noteFirstPassword(page);

  await expect(missing).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Kích hoạt', exact: true }).click();
  await expect(page.getByText(`Đã kích hoạt tại ${COMMITTEE}`)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: COMMITTEE })).toContainText('Đủ người');
  await page.getByRole('link', { name: 'Bắt đầu' }).click();
  await expect(page.getByText('Hệ thống đã sẵn sàng tiếp nhận hồ sơ.')).toBeVisible();
  return credentials;
}
