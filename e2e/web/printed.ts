import type { Page } from 'playwright-core';
import qrcode from 'qrcode';

/** Beginnings of words that would tell on whoever carries a card in a pocket. */
export const telling = [
  'vězen',
  'vězeň',
  'vězn',
  'mříž',
  'basa',
  'kriminál',
  'trest',
  'vazb',
  'vazeb',
  'odsouz',
  'odsouzen',
  'propušt',
  'propoušt',
  'probac',
  'probač',
  'parol',
  'postpenit',
  'penitenc',
  'resocializ',
  'recidiv',
  'kurátor',
  'soud',
  'prison',
  'convict',
  'offend',
  'inmate',
  'navaz',
] as const;

/** The words of a text that begin, or hold inside, one of the telling beginnings. */
export const tellingIn = (text: string): readonly string[] =>
  text.split(/[\s,.;:()–]+/u).filter((word) => telling.some((stem) => word.toLocaleLowerCase('cs').includes(stem)));

/** How many sheets a page takes on paper. */
export const sheetsOf = async (page: Page): Promise<number> => {
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return [...paper.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
};

/** The dark squares of the drawn code, each as `row:column`. */
export const darkSquares = (path: string): ReadonlySet<string> => {
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let step = 0; step < Number(width); step += 1) dark.add(`${y}:${Number(x) + step}`);
  }
  return dark;
};

/** The dark squares of the code that leads to an address, as its standard says. */
export const squaresOf = (address: string): ReadonlySet<string> => {
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' });
  const dark = new Set<string>();
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) dark.add(`${row}:${column}`);
    }
  }
  return dark;
};
