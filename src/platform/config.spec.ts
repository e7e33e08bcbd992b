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
    expect(faults.ATTACHMENTS_DIR).toBe('is not set, but needed');
  });

  it('count an empty value as absent', () => {
    expect(Config.read({ ...enough, REDIS_URL: '' }).redisUrl).toBeUndefined();
    expect(faultsOf({ ...enough, SESSION_SECRET: '' })).toEqual({ SESSION_SECRET: 'is not set, but needed' });
  });

  it('are all documented in .env.example, and nothing else is', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(
      (match) => match[1],
    );
    expect(documented.sort()).toEqual(Object.keys(settings.shape).sort());
  });
});
