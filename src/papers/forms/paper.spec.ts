import { pagesOfPdf } from '../../../test/support/pdf-text.mjs';
import { PdfRenderer } from '../pdf-renderer.service.js';
import type { Issue, PaperData } from '../paper-data.js';
import { APOLOGY, CONTROL_SLIP, FIRST, RECEIPT, REFUSAL, STOP, SUPPLEMENT } from '../testing/examples.js';
import { layoutOf } from './paper.js';

/** Pages of a printed paper, each as one line of text. */
const pagesOf = async (paper: PaperData, issue: Issue = FIRST): Promise<string[]> =>
  pagesOfPdf(await new PdfRenderer().render(layoutOf(paper, issue)));

describe('papers', () => {
  it('the receipt names the person, the papers, and when to come back', async () => {
    const [page, ...more] = await pagesOf(RECEIPT);
    expect(more).toEqual([]);
    for (const words of [
      'ỦY BAN NHÂN DÂN XÃ AN BÌNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/TTPVHCC',
      'An Bình, ngày 21 tháng 11 năm 2026',
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Mã hồ sơ: H99.21.01-261121-0007',
      'Nguyễn Thị Diễm Quỳnh',
      'Hoàng Văn Thưởng',
      'Giấy ủy quyền số 12/UQ',
      'Giấy tờ còn thiếu: Sơ yếu lý lịch (nộp sau, trước ngày 25/11)',
      'Trường hợp: Người khuyết tật; Vùng sâu, vùng xa',
      'Lệ phí: 4.000 đồng (miễn, giảm: Giảm 50%: người cao tuổi); Phí thẩm định: 1.250.000 đồng; cộng: 1.254.000 đồng',
      '25 ngày làm việc',
      '09 giờ 05 phút, ngày 21 tháng 11 năm 2026',
      '17 giờ 00 phút, ngày 28 tháng 12 năm 2026',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('Bản in lại');
  });

  it('the request for supplements lists everything that is needed, and why it asks again', async () => {
    const [page] = await pagesOf(SUPPLEMENT);
    for (const words of [
      'Số: 12/PBS-TTPVHCC',
      'Chưa ký; mục 4',
      'Giấy xác nhận hộ nghèo',
      'Đỗ Quốc Khánh',
      'Quầy số 2',
    ])
      expect(page).toContain(words);
  });

  it('the refusal gives its reason', async () => {
    const [page] = await pagesOf(REFUSAL);
    expect(page).toContain('Số: 12/PTC-TTPVHCC');
    expect(page).toContain('đã được hưởng trợ giúp tại nơi cư trú khác');
  });

  it('the apology names the date that cannot be kept, the new one, why, and who signs for the agency', async () => {
    const [page, ...more] = await pagesOf(APOLOGY);
    expect(more).toEqual([]);
    for (const words of [
      'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
      'Số: 12/PXL-TTPVHCC',
      '17 giờ 00 phút, ngày 25 tháng 12 năm 2026',
      '17 giờ 00 phút, ngày 04 tháng 01 năm 2027',
      'Sở Y tế chưa trả lời về chỗ còn trống',
      'Mẫu số 04',
      'Đỗ Quốc Khánh',
    ])
      expect(page).toContain(words);
  });

  it('the notice of stopping tells who asked and how things stood', async () => {
    const [page] = await pagesOf(STOP);
    for (const words of ['Số: 12/TB-TTPVHCC', 'chủ hồ sơ', 'Đang xử lý, chưa có kết quả', 'Gia đình đã tự thu xếp'])
      expect(page).toContain(words);
  });

  it('the control slip tells every hand-over, who was late, and what nobody handed over', async () => {
    const [page] = await pagesOf(CONTROL_SLIP);
    for (const words of [
      'Số: 12/PKS-TTPVHCC',
      'Cơ quan phối hợp giải quyết: Sở Y tế tỉnh Sông Thương',
      'Kết quả giải quyết chung: chưa có kết quả',
      '2. Nhận: Phòng Văn hóa – Xã hội',
      '2. 09:10 ngày 19/11/2026, Phan Mạnh Cường',
      'Quá hạn',
      'Kiểm tra hồ sơ: Tiếp nhận (quá hạn)',
      '1. Giao: quy trình tự chuyển',
      'chưa có người nhận',
      '2. Nhận: Nguyễn Thị Diễm Quỳnh (người nhận kết quả)',
      'Trả qua bưu chính',
      '2. Nhận: kết thúc, lưu hồ sơ',
    ])
      expect(page).toContain(words);
  });

  it.each([RECEIPT, SUPPLEMENT, REFUSAL, STOP, CONTROL_SLIP])(
    '$form: a reprint says so, also that it replaces another',
    async (paper) => {
      const [page] = await pagesOf(paper, { ...FIRST, copy: 3, replaces: '2026-11-20T08:00' });
      expect(page).toContain('(Bản in lại lần 2; Thay bản in lúc 08:00 ngày 20/11/2026)');
    },
  );

  it('erased people leave a paper that can be printed', async () => {
    const [page] = await pagesOf({ ...RECEIPT, applicant: null, submitter: null });
    expect(page).toContain('dữ liệu cá nhân đã được xóa');
  });

  it('long lists go on, with the head of their table, and nothing is lost', async () => {
    const [document] = RECEIPT.documents;
    const documents = Array.from({ length: 60 }, (_, n) => ({ ...document!, name: `Giấy tờ thứ ${n + 1}` }));
    const pages = await pagesOf({ ...RECEIPT, documents });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[1]).toContain('Tên giấy tờ');
    const all = pages.join(' ');
    for (const { name } of documents) expect(all).toContain(name);
    expect(pages.at(-1)).toContain(`Trang ${pages.length}/${pages.length}`);
  });

  it('a code that bars cannot write is printed without them', async () => {
    const [page] = await pagesOf({ ...RECEIPT, code: 'XÃ-261121-0001', trackingUrl: null });
    expect(page).toContain('Mã hồ sơ: XÃ-261121-0001');
  });
});
