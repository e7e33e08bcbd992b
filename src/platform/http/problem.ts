import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import { isTooBusy } from '../database/database.service.js';
import type { Locale, Text } from '../text.js';
import { DomainError, type DomainErrorKind } from './domain-error.js';

/** Body of every answer that is not a success (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  correlationId?: string;
  [field: string]: unknown;
}

const KINDS = {
  invalid: { status: 422, title: { vi: 'Dữ liệu chưa hợp lệ', en: 'The data is not valid' } },
  conflict: { status: 409, title: { vi: 'Dữ liệu đã thay đổi', en: 'The data has changed meanwhile' } },
  unauthenticated: { status: 401, title: { vi: 'Bạn cần đăng nhập', en: 'You need to sign in' } },
  forbidden: { status: 403, title: { vi: 'Bạn không có quyền thực hiện', en: 'You may not do this' } },
  'not-found': { status: 404, title: { vi: 'Không tìm thấy', en: 'Not found' } },
  'too-large': { status: 413, title: { vi: 'Dữ liệu gửi lên quá lớn', en: 'The data sent is too large' } },
  'too-many': { status: 429, title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' } },
  unavailable: { status: 503, title: { vi: 'Hệ thống chưa sẵn sàng', en: 'The system is not ready' } },
} as const satisfies Record<DomainErrorKind, { status: number; title: Text }>;

const STATUSES: Record<number, Text> = {
  400: { vi: 'Yêu cầu không đọc được', en: 'The request cannot be read' },
  401: KINDS.unauthenticated.title,
  403: KINDS.forbidden.title,
  404: KINDS['not-found'].title,
  405: { vi: 'Thao tác không được hỗ trợ', en: 'The method is not supported' },
  409: KINDS.conflict.title,
  413: KINDS['too-large'].title,
  415: { vi: 'Định dạng không được hỗ trợ', en: 'The format is not supported' },
  422: KINDS.invalid.title,
  429: KINDS['too-many'].title,
  503: KINDS.unavailable.title,
};

const UNKNOWN: Text = { vi: 'Hệ thống gặp lỗi', en: 'The system failed' };

/** Statuses of Express middleware (body too large, malformed JSON …), which knows nothing of Nest's exceptions. */
const statusOfMiddleware = (error: unknown): number | undefined => {
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 && expose === true ? status : undefined;
};

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  return statusOfMiddleware(error) ?? (isTooBusy(error) ? KINDS.unavailable.status : 500);
};

/**
 * Translates whatever was thrown into the answer's body.
 *
 * Only a `DomainError` may tell details; anything unknown says no more than its correlation id, since its message can
 * hold values of the database.
 */
export function problemOf(error: unknown, locale: Locale, correlationId: string | undefined): Problem {
  if (error instanceof DomainError) {
    const kind = KINDS[error.kind];
    return {
      ...error.fields,
      type: `/problems/${error.code}`,
      title: (error.title ?? kind.title)[locale],
      status: kind.status,
      detail: error.detail?.[locale],
      code: error.code,
      correlationId,
    };
  }
  const status = statusOf(error);
  const code = (STATUS_CODES[status] ?? 'error').toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return {
    type: `/problems/${code}`,
    title: (STATUSES[status] ?? UNKNOWN)[locale],
    status,
    code,
    correlationId,
  };
}
