import type { Mail } from './mail.js';
import { oneLine, renderHtml, renderText } from './render-mail.js';

const mail = (over: Partial<Mail['parts'][0]>): Mail => ({
  id: 'm',
  to: { name: 'A', address: 'a@example.vn' },
  subject: 'S',
  parts: [{ locale: 'vi', paragraphs: [], facts: [], links: [], footer: 'Hết', ...over }],
});

describe('rendering of mails', () => {
  it.each([
    ['Nguyễn Văn A'.normalize('NFD'), 'Nguyễn Văn A'],
    ['A\r\nBcc: victim@example.vn', 'A Bcc: victim@example.vn'],
    ['a\u2028b\u0000c\u202Ed', 'a bcd'],
    ['  hai \t khoảng  ', 'hai khoảng'],
  ])('writes %j on one line as %j', (given, expected) => {
    expect(oneLine(given)).toBe(expected);
  });

  it('keeps the lines of a quotation and marks each', () => {
    expect(renderText(mail({ quote: 'Xử lý ngay.\r\n\r\n-- \nHết' }))).toBe(
      '> Xử lý ngay.\n>\n> --\n> Hết\n\n-- \nHết\n',
    );
  });

  it('escapes whatever people typed, wherever it stands', () => {
    const evil = `<img src=x onerror="a('b')">&`;
    const safe = '&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;';
    const html = renderHtml({
      ...mail({ paragraphs: [evil], quote: evil, facts: [['N', evil]], links: [{ label: evil, href: `x"${evil}` }] }),
      subject: evil,
    });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('x"<');
    expect(html.split(safe)).toHaveLength(7);
  });

  it('puts languages one after the other, each marked', () => {
    const { parts } = mail({ paragraphs: ['Xin chào'] });
    const both = { ...mail({}), parts: [...parts, { ...parts[0]!, locale: 'en' as const, paragraphs: ['Hello'] }] };
    expect(renderText(both)).toBe('Xin chào\n\n-- \nHết\n\n----------\n\nHello\n\n-- \nHết\n');
    expect(renderHtml(both)).toMatch(/^<!DOCTYPE html><html lang="vi">.*<div lang="vi">.*<hr><div lang="en">/);
  });
});
