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
  // Two cores bear two offices; each worker has its own, with its own clock.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    // Pictures and page snapshots of every action would cost a quarter of the time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
});
