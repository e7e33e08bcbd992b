import { sniffType } from './attachment-type.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('types of attachments', () => {
  it('accepts a PDF by its bytes', async () => {
    expect(await sniffType(text('%PDF-1.7\n%âãÏÓ\n1 0 obj'))).toEqual({
      accepted: 'application/pdf',
      found: 'application/pdf',
    });
  });

  it.each([
    ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0])],
    ['a web page', text('<!doctype html><script>alert(1)</script>')],
    ['a drawing with scripts', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['plain text', text('hello')],
    ['nothing', new Uint8Array()],
  ])('refuses %s', async (_what, head) => {
    expect((await sniffType(head)).accepted).toBeUndefined();
  });
});
