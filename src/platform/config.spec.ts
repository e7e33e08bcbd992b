import { readFileSync } from 'node:fs';
import { Config, InvalidSettingsError } from './config.js';
import { settings } from './settings.js';

const enough = {
  DATABASE_URL: 'postgresql://lienthong_app:x@localhost/lienthong',
  SESSION_SECRET: 's'.repeat(32),
  ATTACHMENTS_DIR: '/var/lib/lienthong/attachments',
};

const faultsOf = (environment: Record<string, string>): Record<string, string> => {
  try {
    Config.read(environment);
  } catch (error) {
    if (error instanceof InvalidSettingsError)
      return Object.fromEntries(error.faults.map((fault) => [fault.name, fault.message]));
    throw error;
  }
  return {};
};

describe('settings', () => {
  it('need little, and have defaults for the rest', () => {
    const config = Config.read({ ...enough, PUBLIC_URL: 'https://motcua.example.vn/' });
    expect(config.timeZone).toBe('Asia/Ho_Chi_Minh');
    expect(config.worker).toBe(false);
    expect(config.publicUrl).toBe('https://motcua.example.vn');
    expect(config.secureCookies).toBe(true);
    expect(config.attachmentMaxBytes).toBe(20 * 1024 * 1024);
  });

  it('tell every fault at once, with the name of each variable', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://x',
      REDIS_URL: 'http://x',
      PORT: '99999',
      SESSION_SECRET: 'short',
      TIMEZONE: 'Hanoi',
      DEMO: 'maybe',
      SMTP_URL: 'smtp://mail',
    });
    expect(Object.keys(faults).sort()).toEqual(
      [
        'ATTACHMENTS_DIR',
        'DATABASE_URL',
        'DEMO',
        'MAIL_FROM',
        'PORT',
        'PUBLIC_URL',
        'REDIS_URL',
        'SESSION_SECRET',
        'TIMEZONE',
      ].sort(),
    );
    expect(faults.ATTACHMENTS_DIR).toBe('is not set, but needed with ATTACHMENTS_STORE=disk');
  });

  it('put attachments into a folder, or into a bucket', () => {
    expect(Config.read(enough).attachments).toEqual({ store: 'disk', directory: '/var/lib/lienthong/attachments' });
    const s3 = { ...enough, ATTACHMENTS_DIR: '', ATTACHMENTS_STORE: 's3' };
    expect(faultsOf({ ...s3, S3_ACCESS_KEY_ID: 'k' })).toEqual({
      S3_BUCKET: 'is not set, but needed with ATTACHMENTS_STORE=s3',
      S3_SECRET_ACCESS_KEY: 'is not set: key and secret come together',
    });
    const bucket = { ...s3, S3_BUCKET: 'lienthong', S3_ENDPOINT: 'https://s3.example.vn' };
    expect(Config.read(bucket).attachments).toMatchObject({ store: 's3', bucket: 'lienthong', pathStyle: true });
    expect(Config.read({ ...bucket, S3_PATH_STYLE: 'no' }).attachments).toMatchObject({ pathStyle: false });
  });

  it('count an empty value as absent', () => {
    expect(Config.read({ ...enough, REDIS_URL: '' }).redis).toBeUndefined();
    expect(faultsOf({ ...enough, SESSION_SECRET: '' })).toEqual({ SESSION_SECRET: 'is not set, but needed' });
  });

  it('are all documented in .env.example, and nothing else is', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(
      (match) => match[1],
    );
    expect(documented.sort()).toEqual(Object.keys(settings.shape).sort());
  });
});
