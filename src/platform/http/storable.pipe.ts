import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { findUnstorable } from './storable.js';
import { refuseInput } from './validation.js';

/** What the caller wrote; the rest of a handler's parameters are our own. */
const FROM_OUTSIDE = new Set<ArgumentMetadata['type']>(['body', 'query', 'param']);

/** Parts of a path that are named; deeper nesting is nobody's honest input. */
const NAMED = 20;

const UNSTORABLE = {
  vi: 'Có ký tự không hợp lệ',
  en: 'There is a character that cannot be stored',
};

/** Pipe for all routes, before their schemas: refuses text that PostgreSQL would, wherever in the input it stands. */
@Injectable()
export class StorablePipe implements PipeTransform {
  /** @throws {InvalidInputError} */
  transform(value: unknown, { type, data }: ArgumentMetadata): unknown {
    if (!FROM_OUTSIDE.has(type)) return value;
    const path = findUnstorable(value);
    if (path === undefined) return value;
    return refuseInput([...(data === undefined ? [] : [data]), ...path].slice(0, NAMED).join('.'), UNSTORABLE);
  }
}
