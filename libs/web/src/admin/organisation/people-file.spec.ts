import { passwordList, SAMPLE } from './people-file.js';

describe('files of people', () => {
  it('begin with the mark that spreadsheets look for', () => {
    expect(SAMPLE.startsWith('\uFEFFHọ và tên,')).toBe(true);
  });

  it('quote what would part a field', () => {
    const list = passwordList([{ name: 'Lê "Bé", B', username: 'be', password: 'a;b' }]);
    expect(list.split('\r\n')[1]).toBe('"Lê ""Bé"", B",be,"a;b"');
  });
});
