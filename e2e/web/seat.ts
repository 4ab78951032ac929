import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { logInAs } from '../visitor.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Screens people sit at: an office of a prison, a phone in a hand. */
export const office = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

interface Screen {
  readonly width: number;
  readonly height: number;
}

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Somebody in front of a browser window that shares nothing with the others: no cookie, no memory. Remembers every complaint
 * of the browser (scripts that failed, what the policy of the page refused), so that a journey can end by finding none.
 */
export class Seat {
  /** What the browser complained about. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** Opens a window; logged in where `title` names a demo account. */
  static async take(
    browser: Browser,
    url: string,
    { title, screen = office }: { readonly title?: RegExp; readonly screen?: Screen } = {},
  ): Promise<Seat> {
    const context = await browser.newContext({ viewport: screen, locale: 'cs-CZ', reducedMotion: 'reduce' });
    const page = await context.newPage();
    if (title) await logInAs(page, url, title, '/');
    return new Seat(page, context, url);
  }

  /** Goes to an address of the house, waits until the page stands, and looks it over for barriers. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.settled();
    await this.hasNoBarrier();
  }

  /** Waits until nothing is on its way any more, and the page has its heading and is alive where the server wrote it. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.locator('#answers').waitFor({ state: 'detached' });
    await this.page.locator('h1').first().waitFor();
    await this.page.locator('.loading').first().waitFor({ state: 'detached' });
  }

  /**
   * axe finds nothing on the page as it is now: WCAG 2.2 AA and good practice. What it finds while the page changes under
   * its hands may be of two moments at once (a button that was dimmed and is not any more), so it looks again.
   */
  async hasNoBarrier(): Promise<void> {
    await this.page.evaluate(axe);
    const found = await this.page.evaluate(async (mostLooks) => {
      const { axe: checker } = globalThis as unknown as {
        axe: { run: (where: unknown, options: object) => Promise<{ violations: Found[] }> };
      };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const look = async (looks: number): Promise<Found[]> => {
        const seen = { changes: 0 };
        const watch = new MutationObserver(({ length }) => (seen.changes += length));
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const { violations } = await checker.run(document, { runOnly: tags, resultTypes: ['violations'] });
        watch.disconnect();
        return violations.length > 0 && seen.changes > 0 && looks < mostLooks ? look(looks + 1) : violations;
      };
      return (await look(1)).map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.slice(0, 5).map(({ html }) => ({ html: html.slice(0, 200) })),
      }));
    }, 5);
    expect({ at: new URL(this.page.url()).pathname, found }).toEqual({
      at: new URL(this.page.url()).pathname,
      found: [],
    });
  }

  /** Nothing has to be scrolled sideways. */
  async fitsItsScreen(): Promise<void> {
    const { inner, content } = await this.page.evaluate(() => ({
      inner: document.documentElement.clientWidth,
      content: document.documentElement.scrollWidth,
    }));
    expect(content).toBeLessThanOrEqual(inner);
  }

  /** Waits for the page with this heading, and looks it over for barriers. */
  async arrives(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await this.settled();
    await this.hasNoBarrier();
  }

  /** Presses a button. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Presses a button of the window that stands over the page. */
  async answer(name: string | RegExp): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  }

  /** Is asked whether to leave without saving, and stays. Nothing can be typed before that window is gone. */
  async staysHere(): Promise<void> {
    const asked = this.page.getByRole('dialog', { name: 'Odejít bez uložení?' });
    await asked.waitFor();
    await this.answer('Zůstat na stránce');
    await asked.waitFor({ state: 'hidden' });
  }

  /** Is asked whether to throw away what was filled in, and goes on. */
  async goesOnFilling(): Promise<void> {
    const asked = this.page.getByRole('dialog', { name: 'Zahodit, co jste vyplnili?' });
    await asked.waitFor();
    await this.hasNoBarrier();
    await asked.getByRole('button', { name: 'Vrátit se k vyplňování' }).click();
    await asked.waitFor({ state: 'hidden' });
  }

  /** Follows a link. */
  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
  }

  /** Writes into a field. */
  async write(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label, exact: true }).fill(text);
  }

  /** How a file begins that a link gives to be saved. */
  async saved(link: string | RegExp): Promise<string> {
    const coming = this.page.waitForEvent('download');
    await this.follow(link);
    return readFileSync(await (await coming).path())
      .subarray(0, 5)
      .toString('latin1');
  }

  /** Everything this window shows, hides or keeps: the page, what is typed into it, title, address, storage. */
  async everything(): Promise<string> {
    const kept = await this.page.evaluate(() => [
      ...[...document.querySelectorAll('input, textarea, select')].map((field) => (field as HTMLInputElement).value),
      document.title,
      document.location.href,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      JSON.stringify(history.state),
    ]);
    return [await this.page.content(), ...kept].join('\n');
  }

  /** Everything a person could read on the page now. */
  async words(): Promise<string> {
    return (await this.page.locator('body').innerText()).replace(/\s+/g, ' ');
  }

  /** Closes the window. */
  async leave(): Promise<void> {
    await this.context.close();
  }
}
