/** One piece of news: something of that kind changed; who may know is told by ids of accounts or units. */
export interface LiveEvent {
  id: string;
  kind: string;
  subject: string;
  audience: string[];
}

const CAPACITY = 5000;

/**
 * The latest events of this process in their order. PostgreSQL delivers notifications to all listeners in the same
 * order, so that an event's id marks the same place in every process.
 */
export class LiveLog {
  private events: LiveEvent[] = [];
  private begin: string;

  /** @param begin id of the place before the first event */
  constructor(begin: string) {
    this.begin = begin;
  }

  /** Id of the present place. */
  get position(): string {
    return this.events.at(-1)?.id ?? this.begin;
  }

  add(event: LiveEvent): void {
    this.events.push(event);
    if (this.events.length > CAPACITY) this.begin = this.events.shift()!.id;
  }

  /** The events after a place, or undefined when that place is not known here (any more). */
  after(position: string): readonly LiveEvent[] | undefined {
    if (position === this.begin) return [...this.events];
    const at = this.events.findLastIndex((event) => event.id === position);
    return at < 0 ? undefined : this.events.slice(at + 1);
  }
}
