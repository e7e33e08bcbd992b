/** Collects the values of a statement that is put together from parts, so that no value ever gets into its text. */
export class Params {
  readonly values: unknown[] = [];

  /** @returns the placeholder that stands for the value, `$1`, `$2` … */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
