import type { Text } from '../../platform/text.js';

/** The command was called in a way that cannot work; the text says what was found and what is allowed. */
export class ExplainRefusal extends Error {
  constructor(readonly text: Text) {
    super(text.en);
    this.name = 'ExplainRefusal';
  }
}

/** @throws {ExplainRefusal} always */
export function refuse(vi: string, en: string): never {
  throw new ExplainRefusal({ vi, en });
}
