import type { Browser } from '@playwright/test';
import { pagesOfPdf } from '../support/pdf-text.mjs';
import { expectAccessible } from './accessible.js';
import { ask, complete, scenarioOf, takeIn } from './api-desk.js';
import { choose, openStep, send, upload } from './desk.js';
import { expect, type Office, test } from './office.js';

/** Of the eleven papers of the procedure, the one of houses. */
const DRAWINGS = /^Bản vẽ thiết kế xây dựng: mặt bằng/;
const COUNTER = 'tiepnhan.benthuong';
const SPECIALIST = 'chuyenvien.kt.benthuong';
const HEAD = 'truongphong.kt.benthuong';
const CHAIR = 'phochutich.benthuong';

const PEOPLE: Record<string, string> = {
  intake: COUNTER,
  assignCase: HEAD,
  reviewAppraisal: HEAD,
  signDecision: CHAIR,
};

test.describe('the work on building permits at Bến Thượng, whose chair no other suite counts alerts of', () => {
  test.setTimeout(300_000);

  test('asks the applicant, then another agency, and issues the permit', async ({ browser, office }, info) => {
    const desk = deskOf(browser, office);
    const { id, code } = await desk.begin();

    const specialist = await office.enter(browser, SPECIALIST);
    await test.step('the list for the applicant is complete or is not sent', async () => {
      await openStep(specialist, { code, name: 'Thẩm định hồ sơ' });
      const dialog = await choose(specialist, 'Cần bổ sung hồ sơ');
      await send(dialog);
      await expect(dialog.getByText('Hãy chọn hoặc thêm ít nhất một giấy tờ.')).toBeVisible();
      await dialog.getByRole('checkbox', { name: DRAWINGS }).check();
      await dialog.getByLabel(/: thiếu gì, sửa gì$/).fill('Thiếu mặt cắt móng');
      await dialog.getByRole('button', { name: 'Thêm giấy tờ khác' }).click();
      await dialog.getByLabel('Giấy tờ khác 1: Tên giấy tờ').fill('Ảnh hiện trạng');
      await dialog.getByLabel('Giấy tờ khác 1: thiếu gì, sửa gì').fill('Chụp bốn phía khu đất');
      await dialog.getByLabel('Lý do yêu cầu bổ sung').fill('Bản vẽ chưa đủ theo quy định');
      await expectAccessible(specialist, 'list for the applicant');
      await specialist.screenshot({ path: info.outputPath('supplement.png') });
      await expect(dialog.getByText('Hãy chọn hoặc thêm ít nhất một giấy tờ.')).toHaveCount(0);
      await send(dialog);
      await expect(specialist.getByText(/^Đã xong: Thẩm định hồ sơ/)).toBeVisible();
    });

    await test.step('the counter ticks off what came', async () => {
      const counter = await office.enter(browser, COUNTER, { viewport: { width: 360, height: 760 } });
      await openStep(counter, { code, name: 'Nhận hồ sơ bổ sung' });
      await expect(counter.getByText('Thiếu mặt cắt móng')).toBeVisible();
      const dialog = await choose(counter, 'Đã bổ sung đủ');
      await dialog.getByRole('button', { name: 'Đã nộp đủ tất cả' }).click();
      await expectAccessible(counter, 'what came, on a telephone');
      await counter.screenshot({ path: info.outputPath('answer-360.png') });
      await send(dialog);
      await expect(counter.getByText(/^Đã xong: Nhận hồ sơ bổ sung/)).toBeVisible();
      await counter.context().close();
    });

    await test.step('whoever asked goes on, and asks another agency', async () => {
      await openStep(specialist, { code, name: 'Thẩm định hồ sơ' });
      const dialog = await choose(specialist, 'Lấy ý kiến cơ quan liên quan');
      await dialog.getByRole('combobox', { name: 'Cơ quan, đơn vị được hỏi' }).click();
      await specialist.keyboard.type('so xay dung');
      await specialist.keyboard.press('Enter');
      await dialog.getByLabel('Nội dung xin ý kiến').fill('Đề nghị cho ý kiến về kết nối giao thông của công trình.');
      await expect(dialog.getByText(/không trả lời thì được coi là đồng ý/)).toBeVisible();
      await expectAccessible(specialist, 'question to another agency');
      await specialist.screenshot({ path: info.outputPath('consult.png') });
      await send(dialog);
      await expect(specialist.getByText(/^Đã xong: Thẩm định hồ sơ/)).toBeVisible();
    });

    await test.step('the other agency reads the question and answers', async () => {
      const agency = await office.enter(browser, 'chuyenvien.soxaydung');
      await openStep(agency, { code, name: 'Cho ý kiến về hồ sơ' });
      await expect(agency.getByText('Đề nghị cho ý kiến về kết nối giao thông của công trình.')).toBeVisible();
      await agency.getByLabel('Số văn bản').fill('512/SXD');
      const dialog = await choose(agency, 'Gửi ý kiến');
      await dialog.getByLabel('Có ý kiến khác').check();
      await send(dialog);
      await expect(dialog.getByText('Hãy ghi nội dung ý kiến.')).toBeVisible();
      await dialog.getByLabel('Nội dung ý kiến').fill('Bổ sung làn giảm tốc.');
      await expectAccessible(agency, 'answer of an agency');
      await agency.screenshot({ path: info.outputPath('opinion.png') });
      await send(dialog);
      await expect(agency.getByText(/^Đã xong: Cho ý kiến về hồ sơ/)).toBeVisible();
      await agency.context().close();
    });

    await desk.walk(id, 'appraise', 'appraise');
    await test.step('what is sent back says why', async () => {
      const head = await office.enter(browser, HEAD);
      await openStep(head, { code, name: 'Xem xét kết quả thẩm định' });
      await head.getByRole('button', { name: 'Trả lại để thẩm định lại', exact: true }).click();
      const dialog = head.getByRole('dialog');
      await dialog.getByLabel('Lý do').fill('Chưa nêu chiều cao lan can.');
      await send(dialog);
      await expect(head.getByText(/^Đã xong: Xem xét kết quả thẩm định/)).toBeVisible();
      await openStep(specialist, { code, name: 'Thẩm định hồ sơ' });
      await expect(specialist.getByText('Việc được trả lại từ bước “Xem xét kết quả thẩm định”')).toBeVisible();
      await expect(specialist.getByText('Chưa nêu chiều cao lan can.')).toBeVisible();
      await specialist.screenshot({ path: info.outputPath('sent-back.png') });
      await head.context().close();
    });

    await desk.walk(id, 'appraise', 'signDecision');
    await test.step('the permit is issued with number, day, signer and file', async () => {
      const registry = await office.enter(browser, 'vanthu.benthuong');
      await openStep(registry, { code, name: 'Vào sổ, đóng dấu giấy phép và bản vẽ' });
      await registry.getByLabel('Số vào sổ').fill('15/GPXD');
      await registry.getByLabel('Đã đóng dấu bản vẽ thiết kế').check();
      const dialog = await choose(registry, 'Đã phát hành');
      await send(dialog);
      await expect(dialog.getByText('Hãy chọn hoặc tải tệp lên.')).toBeVisible();
      await dialog.getByLabel('Số kết quả').fill('15/GPXD');
      await dialog.getByLabel('Người ký, chức vụ').fill('Hoàng Văn Đạt, Phó Chủ tịch');
      await upload(dialog, 'Tệp kết quả');
      await expectAccessible(registry, 'issued result');
      await registry.screenshot({ path: info.outputPath('result.png') });
      await send(dialog);
      await expect(registry.getByText(/^Đã xong: Vào sổ/)).toBeVisible();
      await registry.context().close();
    });

    await test.step('the dossier tells all of it', async () => {
      const counter = await office.enter(browser, COUNTER);
      await counter.goto(`/dossiers/${id}?tab=requests`);
      for (const text of ['Kết quả số 15/GPXD', 'Yêu cầu người nộp bổ sung (lần 1)', 'Bổ sung làn giảm tốc.'])
        await expect(counter.getByText(text)).toBeVisible();
      await expectAccessible(counter, 'requests of a dossier');
      await counter.screenshot({ path: info.outputPath('requests.png'), fullPage: true });
      await counter.setViewportSize({ width: 360, height: 760 });
      await counter.getByRole('button', { name: 'EN English' }).click();
      await expect(counter.getByText('15/GPXD').first()).toBeVisible();
      await expectAccessible(counter, 'requests of a dossier on a telephone');
      await counter.screenshot({ path: info.outputPath('requests-en-360.png'), fullPage: true });
      await counter.context().close();
    });
  });

  test('refuses with the article, which the applicant reads on the form', async ({ browser, office }, info) => {
    const desk = deskOf(browser, office);
    const { id, code } = await desk.begin();
    const specialist = await office.enter(browser, SPECIALIST, { viewport: { width: 360, height: 760 } });
    await openStep(specialist, { code, name: 'Thẩm định hồ sơ' });
    const dialog = await choose(specialist, 'Không đủ điều kiện: trình không cấp');
    await send(dialog);
    await expect(dialog.getByText('Hãy ghi căn cứ pháp lý.')).toBeVisible();
    await dialog.getByLabel('Không đủ điều kiện theo quy định').check();
    await dialog.getByLabel('Lý do từ chối').fill('Trái quy hoạch đã được phê duyệt');
    await dialog.getByLabel('Căn cứ pháp lý').fill('Điều 91 Luật Xây dựng');
    await expectAccessible(specialist, 'refusal on a telephone');
    await specialist.screenshot({ path: info.outputPath('refusal-360.png') });
    await send(dialog);
    await expect(specialist.getByText(/^Đã xong: Thẩm định hồ sơ/)).toBeVisible();
    await desk.walk(id, 'reviewAppraisal', 'signDecision');

    const counter = await office.enter(browser, COUNTER);
    await counter.goto(`/dossiers/${id}?tab=papers`);
    await counter.getByRole('button', { name: /^In Phiếu từ chối/ }).click();
    const paper = counter.getByRole('link', { name: /^Mở Phiếu từ chối/ });
    const printed = await (await counter.request.get((await paper.getAttribute('href'))!)).body();
    expect((await pagesOfPdf(printed)).join(' ')).toContain('Trái quy hoạch đã được phê duyệt (Điều 91 Luật Xây dựng)');
  });

  test('the head asks the chair for direction, and the appraisal goes on with it', async ({
    browser,
    office,
  }, info) => {
    const desk = deskOf(browser, office);
    const { id, code } = await desk.begin();
    const head = await office.enter(browser, HEAD);
    const { steps } = await ask<{ steps: { taskId: string; elementId: string }[] }>(head, `/api/dossiers/${id}`);
    await head.goto(`/tasks/${steps.find(({ elementId }) => elementId === 'appraise')!.taskId}`);
    await head.getByRole('button', { name: 'Xin ý kiến chỉ đạo của Chủ tịch' }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gửi đi' }).click();
    await expect(dialog.getByText('Hãy nhập lý do')).toBeVisible();
    await dialog.getByLabel('Lý do').fill('Hai quy hoạch chồng nhau');
    await expect(dialog.getByText('Hãy nhập lý do')).toHaveCount(0);
    await expectAccessible(head, 'escalation');
    await head.screenshot({ path: info.outputPath('escalation.png') });
    await head.setViewportSize({ width: 360, height: 760 });
    await head.screenshot({ path: info.outputPath('escalation-360.png') });
    await dialog.getByRole('button', { name: 'Gửi đi' }).click();
    await expect(head.getByText('Đã gửi: Xin ý kiến chỉ đạo của Chủ tịch')).toBeVisible();
    await expect(head.getByRole('button', { name: 'Xin ý kiến chỉ đạo của Chủ tịch' })).toHaveCount(0);
    await head.setViewportSize({ width: 1280, height: 800 });
    await head.goto(`/dossiers/${id}`);
    await expect(head.getByText('Cho ý kiến chỉ đạo').first()).toBeVisible();
    await head.screenshot({ path: info.outputPath('escalated.png'), fullPage: true });

    const chair = await office.enter(browser, CHAIR);
    await openStep(chair, { code, name: 'Cho ý kiến chỉ đạo' });
    await expect(chair.getByText('Hai quy hoạch chồng nhau')).toBeVisible();
    await expectAccessible(chair, 'task that handles an escalation');
    await chair.screenshot({ path: info.outputPath('direct.png') });
    await chair.getByRole('button', { name: 'Đã cho ý kiến, thẩm định tiếp', exact: true }).click();
    await chair.getByRole('dialog').getByLabel('Lý do').fill('Theo quy hoạch chung');
    await send(chair.getByRole('dialog'));
    await expect(chair.getByText(/^Đã xong: Cho ý kiến chỉ đạo/)).toBeVisible();
    const specialist = await office.enter(browser, SPECIALIST);
    await openStep(specialist, { code, name: 'Thẩm định hồ sơ' });
    await expect(specialist.getByText('Theo quy hoạch chung')).toBeVisible();
    await specialist.screenshot({ path: info.outputPath('directed.png') });
  });

  test('the applicant takes a dossier back', async ({ browser, office }, info) => {
    const { id } = await deskOf(browser, office).begin();
    const counter = await office.enter(browser, COUNTER);
    await counter.goto(`/dossiers/${id}`);
    await counter.getByRole('button', { name: 'Rút hồ sơ' }).click();
    const dialog = counter.getByRole('dialog');
    await send(dialog);
    await dialog.getByLabel('Lý do rút hồ sơ').fill('Không xây dựng nữa');
    await expectAccessible(counter, 'withdrawal');
    await counter.screenshot({ path: info.outputPath('withdrawal.png') });
    await send(dialog);
    await expect(counter.getByText('Người nộp đã rút hồ sơ')).toBeVisible();
    await expect(counter.getByRole('button', { name: 'Rút hồ sơ' })).toHaveCount(0);
  });
});

/** Steps that have no dialog of their own are done over the API, each by whom the procedure wants. */
function deskOf(browser: Browser, office: Office) {
  const walk = async (id: string, from: string, to: string): Promise<void> => {
    const { steps } = await scenarioOf('1.013225', 'house');
    const tasks = steps.map(({ task }) => task);
    for (const step of steps.slice(tasks.indexOf(from), tasks.indexOf(to) + 1)) {
      const page = await office.enter(browser, PEOPLE[step.task] ?? SPECIALIST);
      await complete(page, id, step);
      await page.context().close();
    }
  };
  return {
    walk,
    /** Taken in and inspected: up to the appraisal. */
    begin: async (): Promise<{ id: string; code: string }> => {
      const counter = await office.enter(browser, COUNTER);
      const { form } = await scenarioOf('1.013225', 'house');
      const dossier = await takeIn(counter, {
        ...{ procedureCode: '1.013225', case: 'house', form },
        documents: [
          ['application', 'original'],
          ['landPaper', 'copy'],
          ['houseDrawings', 'original'],
        ],
      });
      await counter.context().close();
      await walk(dossier.id, 'intake', 'inspectSite');
      return dossier;
    },
  };
}
