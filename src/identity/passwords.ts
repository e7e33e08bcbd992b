import { hash, parseOptions, verify } from '@node-rs/argon2';
import type { Text } from '../platform/text.js';

/**
 * Argon2id (the library's default variant) with 19 MiB, two passes, one lane.
 * @source OWASP Password Storage Cheat Sheet
 */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const MIN_LENGTH = 10;
const MAX_LENGTH = 200;

/** Vietnamese input methods write the same letter in different ways: one form counts. */
const normalised = (password: string): string => password.normalize('NFC');

/** Encoded hash with its salt and parameters. */
export const hashPassword = (password: string): Promise<string> => hash(normalised(password), PARAMETERS);

/** Whether the password is the one that was hashed; takes as long when it is not. */
export const verifyPassword = (encoded: string, password: string): Promise<boolean> =>
  verify(encoded, normalised(password));

/** Whether the hash was made with other parameters than today's. */
export function isOutdated(encoded: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(encoded);
  return (
    memoryCost !== PARAMETERS.memoryCost || timeCost !== PARAMETERS.timeCost || parallelism !== PARAMETERS.parallelism
  );
}

/** What speaks against a new password; undefined when nothing does. */
export function faultOfPassword(password: string, username: string): Text | undefined {
  const length = [...normalised(password)].length;
  if (length < MIN_LENGTH)
    return { vi: `Mật khẩu cần ít nhất ${MIN_LENGTH} ký tự`, en: `At least ${MIN_LENGTH} characters are needed` };
  if (length > MAX_LENGTH)
    return { vi: `Mật khẩu dài nhất ${MAX_LENGTH} ký tự`, en: `At most ${MAX_LENGTH} characters are possible` };
  if (password.toLowerCase().includes(username.toLowerCase()))
    return { vi: 'Mật khẩu không được chứa tên đăng nhập', en: 'It must not contain the user name' };
  if (new Set(normalised(password)).size < 4)
    return { vi: 'Mật khẩu cần ít nhất 4 ký tự khác nhau', en: 'At least 4 different characters are needed' };
  return undefined;
}
