import { fileSize } from './file-size.js';
import { groupDigits } from './money.js';

describe('groupDigits', () => {
  it.each([
    [0, '0'],
    [8000, '8.000'],
    [1234567, '1.234.567'],
  ])('%p is %p', (amount, text) => expect(groupDigits(amount)).toBe(text));
});

describe('fileSize', () => {
  it.each([
    [512, '512 B'],
    [1024, '1 KB'],
    [1536, '1,5 KB'],
    [5 * 1024 * 1024, '5 MB'],
  ])('%p bytes are %p', (bytes, text) => expect(fileSize(bytes)).toBe(text));
});
