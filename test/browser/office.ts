import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import getPort from 'get-port';

/** The running product: its address and its clock. */
export interface Office {
  url: string;
  /** Moves the virtual clock; everything due by then has happened when it resolves. */
  moveClockTo(instant: string): Promise<void>;
  /** A browser of somebody's own, signed in through the login page. */
  enter(browser: Browser, person: string, options?: BrowserContextOptions): Promise<Page>;
}

/** An office on its first day: nobody but the administrator that the command has made. */
export interface EmptyOffice {
  url: string;
  administrator: { username: string; password: string };
}

const START_MS = 240_000;

/**
 * One office for all suites of a run; `BROWSER_OFFICE` names one that is running already. An empty one is the test's own.
 */
export const test = base.extend<{ emptyOffice: EmptyOffice }, { office: Office }>({
  emptyOffice: [
    async ({}, use) => {
      const { url, said, stop } = await start({ BROWSER_SERVER_EMPTY: 'true' });
      const password = /First password, shown this once: (\S+)/.exec(said)![1]!;
      await use({ url, administrator: { username: 'quantri', password } });
      await stop();
    },
    { timeout: START_MS },
  ],
  office: [
    async ({}, use) => {
      const running = process.env.BROWSER_OFFICE;
      const { url, stop } = running ? { url: running, stop: async () => undefined } : await start();
      await use({
        url,
        moveClockTo: async (instant) => {
          const answer = await fetch(`${url}/test/clock`, { method: 'POST', body: JSON.stringify({ to: instant }) });
          if (!answer.ok) throw new Error(`The clock did not move: ${await answer.text()}`);
        },
        enter: (browser, person, options) => enter(browser, url, person, options),
      });
      await stop();
    },
    { scope: 'worker', timeout: START_MS },
  ],
});

export { expect };

/** @returns also what the server said until it listened */
async function start(settings: object = {}): Promise<{ url: string; said: string; stop(): Promise<void> }> {
  const port = await getPort();
  const server = spawn(process.execPath, ['test/support/browser-server.mjs'], {
    env: { ...process.env, ...settings, BROWSER_SERVER_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      if (said.includes('listening on http')) resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`The office did not open:\n${said}`)));
  });
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, said, stop };
}

async function enter(
  browser: Browser,
  url: string,
  person: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openBrowser(browser, url, options);
  await signIn(page, person, 'lienthong-demo');
  await expect(page.getByRole('button', { name: /^(Đăng xuất|Sign out)$/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

/** A browser of somebody's own, at the office's address, in Vietnamese. */
export async function openBrowser(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: 'vi-VN', ...options });
  // What is not there after half a minute is not there: fail with its name instead of at the end of the test.
  context.setDefaultTimeout(30_000);
  // The language is the account's unless chosen on the machine; another test may have changed the account's.
  await context.addInitScript(
    "localStorage.getItem('lienthong.language') ?? localStorage.setItem('lienthong.language', 'vi')",
  );
  return context.newPage();
}

/** Fills the login page in and sends it. */
export async function signIn(page: Page, person: string, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel(/^(Tên đăng nhập|User name)$/).fill(person);
  await page.getByLabel(/^(Mật khẩu|Password)$/).fill(password);
  await page.getByRole('button', { name: /^(Đăng nhập|Sign in)$/, exact: true }).click();
}
