import { DraftStore, type Shelf } from './draft-store.js';

class MemoryShelf implements Shelf {
  readonly items = new Map<string, string>();
  full = false;
  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

describe('DraftStore', () => {
  let today: Date;
  let shelf: MemoryShelf;
  const storeOf = (account: string) => new DraftStore(shelf, account, () => today);
  beforeEach(() => {
    today = new Date('2026-11-23T02:00:00Z');
    shelf = new MemoryShelf();
  });

  it('gives back what was saved, with the time', () => {
    storeOf('me').save('task.1', { name: 'Hường' });
    expect(storeOf('me').find('task.1')).toEqual({ savedAt: '2026-11-23T02:00:00.000Z', data: { name: 'Hường' } });
    storeOf('me').drop('task.1');
    expect(storeOf('me').find('task.1')).toBeUndefined();
  });

  it('never shows the drafts of another account', () => {
    storeOf('me').save('task.1', 1);
    expect(storeOf('you').find('task.1')).toBeUndefined();
  });

  it('forgets after seven days and sweeps only drafts', () => {
    storeOf('me').save('task.1', 1);
    shelf.setItem('lienthong.language', 'en');
    shelf.setItem('lienthong.draft.me.broken', '{');
    today = new Date('2026-11-30T02:00:01Z');
    expect(storeOf('me').find('task.1')).toBeUndefined();
    storeOf('you').sweep();
    expect([...shelf.items.keys()]).toEqual(['lienthong.language']);
  });

  it('survives a full shelf', () => {
    shelf.full = true;
    expect(storeOf('me').save('task.1', 1)).toBeUndefined();
  });
});
