import { attachmentName, contentDisposition } from './attachment-name.js';

describe('names of attachments', () => {
  it.each([
    ['keeps a good name', 'Tờ khai.pdf', 'Tờ khai.pdf'],
    ['composes decomposed letters', 'Tờ khai.pdf'.normalize('NFD'), 'Tờ khai.pdf'],
    ['drops folders of both kinds', '../../etc/C:\\temp\\a.pdf', 'a.pdf'],
    ['gives the real ending to a liar', 'invoice.exe', 'invoice.exe.pdf'],
    ['gives an ending where there is none', 'giay chung sinh', 'giay chung sinh.pdf'],
    ['drops marks that turn the direction', 'abc\u202efdp.exe', 'abcfdp.exe.pdf'],
    ['drops line breaks and quotes', 'a"\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['names the nameless', '\u0000..', 'tep-dinh-kem.pdf'],
    ['treats a hidden file as a name', '.pdf', 'pdf.pdf'],
    ['writes endings small', 'A.PDF', 'A.pdf'],
  ])('%s', (_what, original, expected) => {
    expect(attachmentName(original, ['pdf'])).toBe(expected);
  });

  it('cuts long names but never the ending', () => {
    const name = attachmentName(`${'ệ'.repeat(400)}.pdf`, ['pdf']);
    expect([...name]).toHaveLength(150);
    expect(name.endsWith('ệ.pdf')).toBe(true);
  });
});

describe('Content-Disposition', () => {
  it('carries both the plain and the full name', () => {
    expect(contentDisposition('Đơn đề nghị (1).pdf')).toBe(
      `attachment; filename="Don de nghi (1).pdf"; filename*=UTF-8''%C4%90%C6%A1n%20%C4%91%E1%BB%81%20ngh%E1%BB%8B%20%281%29.pdf`,
    );
  });

  it('cannot be broken out of', () => {
    expect(contentDisposition('a"; x=\\%.pdf')).toMatch(/^attachment; filename="a_; x=__\.pdf"; filename\*=/);
  });
});
