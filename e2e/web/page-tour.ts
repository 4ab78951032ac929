import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { MailCatcher } from '../mail-catcher.js';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { canary, PageScene, type Reader } from './page-scene.js';
import type { Visit } from './page-visits.js';
import { office, Seat } from './seat.js';

/** Milliseconds without a question after which a page has none. */
const quiet = 100;

/** Pages that stand instead of the one that was asked for, as the frame's words call them. */
const dead = ['broken', 'mustLogIn', 'notYours'] as const;

const narrowest = { width: 320, height: 640 };

/** Pages that say that there is nothing for the reader, in both languages. */
const deadEnds = new RegExp(
  ['cs', 'en']
    .map((language) => new URL(`../../apps/web/src/words/${language}/frame.json`, import.meta.url))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<(typeof dead)[number], { readonly title: string }>)
    .flatMap((words) => dead.map((page) => words[page].title))
    .join('|'),
);

/** What names a person, or a record about one: in no title. */
const naming = new RegExp(`${canary}|Petr|[0-9a-f]{8}-[0-9a-f]{4}-|\\b[A-Z]-\\w{4}-`);

/** One window that goes from page to page, each time as whoever may open it. */
export class PageTour {
  private seated: Reader | null = null;
  /** Questions of the page that are on their way, and when one last began or ended. */
  private underWay = 0;
  private movedAt = 0;

  private constructor(
    readonly system: RunningSystem,
    readonly seat: Seat,
    private readonly browser: Browser,
    private readonly mails: MailCatcher,
    private readonly scene: PageScene,
  ) {
    const { page } = seat;
    const count = (by: number) => () => {
      this.underWay = Math.max(0, this.underWay + by);
      this.movedAt = Date.now();
    };
    page.on('request', count(1));
    page.on('requestfinished', count(-1));
    page.on('requestfailed', count(-1));
  }

  /** Starts a system with a little of everything in it. */
  static async begin(): Promise<PageTour> {
    const mails = await MailCatcher.open();
    const system = await RunningSystem.prepare({ NAVAZ_SMTP_URL: mails.url });
    const browser = await openBrowser();
    await system.start();
    const scene = await PageScene.make(browser, system, mails);
    return new PageTour(system, await Seat.take(browser, system.url), browser, mails, scene);
  }

  /** Ends all of it. */
  async end(): Promise<void> {
    await this.browser.close();
    await this.system.remove();
    await this.mails.close();
  }

  /** Opens a page as who may, in Czech or in English. */
  async open({ address, as, first }: Visit, language = 'cs'): Promise<void> {
    const { page } = this.seat;
    const { at, readers } = this.scene;
    if (this.seated !== as) await readers[as].sitsAt(page.context());
    this.seated = as;
    await page.context().addCookies([{ name: 'navaz.language', value: language, url: this.system.url }]);
    // A move to another token behind the same page would not open it anew.
    await page.goto('about:blank');
    this.underWay = 0;
    await page.goto(this.system.url + address.replaceAll(/[A-Z]{3,}/g, (name) => at[name] ?? `no-${name}-here`));
    await this.stands();
    await first?.(this.seat, at);
    await this.stands();
  }

  /** Waits until the page is all there: a tenth of a second without a question, and nothing that says that it is loading. */
  async stands(): Promise<void> {
    await this.seat.page.waitForFunction(
      () =>
        document.querySelector('#answers, .loading, .progress[data-on="true"]') === null &&
        document.querySelector('h1') !== null,
    );
    if (this.underWay === 0 && Date.now() - this.movedAt >= quiet) return;
    await wait(quiet / 4);
    await this.stands();
  }

  /** The id or the token a scene has under a name. */
  idOf(name: string): string {
    return this.scene.at[name] ?? '';
  }

  /**
   * Looks at the page that is open: one heading of the first level, a title that names nobody, its language, no
   * barrier, nothing wider than the screen of an office or the narrowest one, no complaint of the browser but
   * `expected`.
   */
  async look(language = 'cs', expected = /^$/): Promise<void> {
    await this.isInWords(language);
    const { page, complaints } = this.seat;
    await this.seat.hasNoBarrier();
    await this.seat.fitsItsScreen();
    await page.setViewportSize(narrowest);
    await this.seat.fitsItsScreen();
    await page.setViewportSize(office);
    expect(complaints.splice(0).filter((complaint) => !expected.test(complaint))).toEqual([]);
  }

  /**
   * The page that is open has one heading of the first level, a title that names nobody, and says which language it is
   * in.
   */
  async isInWords(language: string): Promise<void> {
    const { page } = this.seat;
    const headings = await page.locator('h1').allInnerTexts();
    expect(headings).toHaveLength(1);
    expect(headings.join()).not.toMatch(deadEnds);
    expect(await page.title()).toMatch(/^(?!Navaz$)\S/);
    expect(await page.title()).not.toMatch(naming);
    expect(page.url()).not.toContain(canary);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  }
}
