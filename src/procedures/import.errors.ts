import type { Finding, Localized } from '#workflow';
import { DomainError } from '../platform/http/domain-error.js';

const MEND = {
  vi: 'Đóng gói lại thư mục của thủ tục thành một tệp .zip',
  en: 'Pack the folder of the procedure into a .zip again',
};

/** What was sent holds no bundle; `findings` says why, in the form of the publish gate's. */
export class BundleUnreadableError extends DomainError {
  readonly code = 'bundle-unreadable';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Không đọc được gói thủ tục', en: 'The bundle cannot be read' };
  override readonly detail;
  readonly findings: Finding[];
  constructor(texts: readonly Localized[]) {
    const findings = texts.map((message): Finding => ({ severity: 'error', rule: 'bundle-file', message, mend: MEND }));
    super(`The bundle cannot be read: ${texts.map(({ en }) => en).join('; ')}`, { findings });
    this.findings = findings;
    const say = (locale: 'vi' | 'en'): string => texts.map((text) => text[locale]).join('. ');
    this.detail = { vi: say('vi'), en: say('en') };
  }
}
