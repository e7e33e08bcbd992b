/** A thing half typed, kept on this machine so that neither a crash nor a lost network costs the work. */
export interface Draft<T> {
  savedAt: string;
  data: T;
}

/** What is needed of `localStorage`. */
export interface Shelf {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const PREFIX = 'lienthong.draft.';
/** Drafts hold personal data, so they do not lie about for ever. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Drafts of one account on this machine.
 * @param account others who use the same browser never see them
 */
export class DraftStore {
  constructor(
    private readonly shelf: Shelf,
    private readonly account: string,
    private readonly now: () => Date,
  ) {}

  /** The draft under a name; nothing when there is none, it is too old or it cannot be read. */
  find<T>(name: string): Draft<T> | undefined {
    return this.read<T>(this.keyOf(name));
  }

  /** Keeps a draft. A full shelf loses the draft, never the work on the screen. */
  save<T>(name: string, data: T): Draft<T> | undefined {
    const draft = { savedAt: this.now().toISOString(), data };
    try {
      this.shelf.setItem(this.keyOf(name), JSON.stringify(draft));
      return draft;
    } catch {
      return undefined;
    }
  }

  drop(name: string): void {
    this.shelf.removeItem(this.keyOf(name));
  }

  /** Throws away what is too old, of every account. */
  sweep(): void {
    const keys = Array.from({ length: this.shelf.length }, (_, index) => this.shelf.key(index));
    for (const key of keys) if (key?.startsWith(PREFIX) && !this.read(key)) this.shelf.removeItem(key);
  }

  private keyOf(name: string): string {
    return `${PREFIX}${this.account}.${name}`;
  }

  private read<T>(key: string): Draft<T> | undefined {
    try {
      const draft = JSON.parse(this.shelf.getItem(key) ?? 'null') as Draft<T> | null;
      const age = draft ? this.now().getTime() - Date.parse(draft.savedAt) : Infinity;
      return draft && age < KEPT_MS ? draft : undefined;
    } catch {
      return undefined;
    }
  }
}
