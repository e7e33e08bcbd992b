import { createHash, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.js';

/** Whether a request bears the operations token of the settings; never where there is none. */
export function isOperator({ operationsToken }: Config, authorization: string | undefined): boolean {
  if (!operationsToken || !authorization) return false;
  return timingSafeEqual(digest(authorization), digest(`Bearer ${operationsToken}`));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
