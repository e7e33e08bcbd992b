import { v7 } from 'uuid';

/** A new UUIDv7: ordered by time, so that primary keys stay local in their index. */
export const newId = (): string => v7();
