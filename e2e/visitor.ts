import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser, type Page } from 'playwright-core';

/** A real browser: the system's where CHROMIUM_PATH says so, else the one from the package. */
export const openBrowser = async (): Promise<Browser> =>
  browsers.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath()),
    // The package's own list is made for a single-process sandbox of another kind and switches web security off.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
    headless: true,
  });

/** Logs in through the pages as one of the demo accounts, and lands where `returnTo` says. */
export const logInAs = async (page: Page, url: string, title: RegExp, returnTo = '/graphql'): Promise<void> => {
  await page.goto(`${url}/auth/login?return=${encodeURIComponent(returnTo)}`);
  await page.getByRole('button', { name: title }).click();
  await page.waitForURL((address) => address.pathname === returnTo);
};

/** The session's cookie header, for asking the API beside the page. */
export const cookieOf = async (page: Page, url: string): Promise<Record<string, string>> => ({
  cookie: (await page.context().cookies(url)).map(({ name, value }) => `${name}=${value}`).join('; '),
});
