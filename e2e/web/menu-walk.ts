import type { Browser } from 'playwright-core';
import { Seat } from './seat.js';

/** One address of the menu of one account, as it opened. */
export interface Opened {
  readonly account: string;
  readonly address: string;
  readonly heading: string;
  /** What was wrong with it; null: nothing. */
  readonly trouble: string | null;
}

/** Pages that say that there is nothing for the reader. */
const deadEnds = [
  'Stránka neexistuje',
  'Sem tato role nevidí',
  'Nejdřív se přihlaste',
  'Stránka se nepodařila zobrazit',
];

/** The demo accounts, one per function, as the README names them. */
export const accounts = [
  'Sociální pracovník věznice',
  'Vedoucí týmu věznice',
  'Sociální pracovník věznice Kuřim',
  'Vedoucí týmu věznice Kuřim',
  'Pověřenec pro ochranu osobních údajů věznice Kuřim',
  'Správce profilu neziskové organizace',
  'Pracovník neziskové organizace',
  'Vedoucí týmu neziskové organizace',
  'Pracovník azylového domu v Ústí nad Labem',
  'Sociální kurátor',
  'Probační úředník',
  'Koordinátor sítě',
  'Pověřenec pro ochranu osobních údajů',
] as const;

/** The accounts one can log in with, as the page of the demo login offers them. */
export const accountsOf = async (browser: Browser, url: string): Promise<readonly string[]> => {
  const seat = await Seat.take(browser, url);
  await seat.page.goto(`${url}/auth/login?return=%2F`);
  await seat.page.getByRole('button').first().waitFor();
  const texts = await seat.page.getByRole('button').allInnerTexts();
  await seat.leave();
  return texts.flatMap((text) => /^(.*) \(ukázka\)/.exec(text.replace(/\s+/g, ' ').trim())?.[1] ?? []);
};

/** Waits until a page one came to by a click stands whole. */
const stands = async ({ page }: Seat): Promise<void> => {
  await page.waitForFunction(
    () =>
      document.querySelector('.progress')?.getAttribute('data-on') === 'false' &&
      document.querySelector('.loading') === null &&
      document.querySelector('h1') !== null,
  );
};

/**
 * Logs in as an account, goes where a login leads, then to each address of its menu, by clicking. `looked` remembers which
 * pages with which menu were looked over already: accounts of one role see the same page.
 */
export const walkMenu = async (
  browser: Browser,
  url: string,
  account: string,
  looked: Set<string>,
): Promise<readonly Opened[]> => {
  const seat = await Seat.take(browser, url, { title: new RegExp(`^${account} \\(ukázka\\)`) });
  const { page } = seat;
  await page.goto(`${url}/prace`);
  await seat.settled();
  const links = page.getByRole('navigation', { name: 'Hlavní nabídka' }).getByRole('link');
  const menu = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const look = async (address: string): Promise<Opened> => {
    const headings = await page.locator('h1').allInnerTexts();
    const heading = headings.join(' + ');
    const kind = `${address} ${menu.join(' ')}`;
    const barrier = looked.has(kind) ? null : await seat.hasNoBarrier().then(() => null, String);
    looked.add(kind);
    const wrong = [
      ...(headings.length === 1 ? [] : [`${headings.length} headings of the first level`]),
      ...deadEnds.filter((words) => heading.includes(words)),
      ...seat.complaints.splice(0),
      ...(barrier === null ? [] : [barrier]),
    ];
    return { account, address, heading, trouble: wrong.length === 0 ? null : wrong.join('; ') };
  };
  const opened = [await look(`start: ${new URL(page.url()).pathname}`)];
  for (const address of menu) {
    await page.locator(`nav.nav a[href="${address}"]`).click();
    await page.locator(`nav.nav a[href="${address}"][aria-current="page"]`).waitFor();
    await stands(seat);
    opened.push(await look(address));
  }
  await seat.leave();
  return opened;
};
