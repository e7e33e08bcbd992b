import { listNews } from './list-news.js';

describe('listNews', () => {
  it('counts what is new', () => {
    expect(listNews([{ id: 'a' }], [{ id: 'c' }, { id: 'b' }, { id: 'a' }])).toEqual({ added: 2, changed: false });
  });

  it('sees what is gone and what has another version', () => {
    expect(listNews([{ id: 'a' }], [])).toEqual({ added: 0, changed: true });
    expect(listNews([{ id: 'a', version: 1 }], [{ id: 'a', version: 2 }])).toEqual({ added: 0, changed: true });
  });

  it('is silent when nothing differs', () => {
    expect(listNews([{ id: 'a', version: 1 }], [{ id: 'a', version: 1 }])).toEqual({ added: 0, changed: false });
  });
});
