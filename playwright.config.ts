import { defineConfig } from '@playwright/test';

/**
 * The suites in a real browser. Each starts an office of its own (see test/support), hence no server here. The browser is
 * the machine's Chromium: Playwright's own is not downloaded.
 */
export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results',
  timeout: 300_000,
  expect: { timeout: 30_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
});
