import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { office, phone, type Seat } from './seat.js';

const folder = fileURLToPath(new URL('../../docs/screens/', import.meta.url));

/**
 * Takes pictures of the page as it is now for `docs/screens`, as seen in an office and on a phone. Only where
 * `NAVAZ_SCREENS=true`: pictures are made anew on purpose, not by every run.
 */
export const picture = async ({ page }: Seat, name: string): Promise<void> => {
  if (process.env['NAVAZ_SCREENS'] !== 'true') return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize() ?? office;
  // The office last: a first page is shown without waiting for its letters, and takes them when its window changes.
  for (const [seen, size] of Object.entries({ phone, office })) {
    await page.setViewportSize(size);
    await page.evaluate(async () => {
      window.scrollTo(0, 0);
      await document.fonts.ready;
    });
    await page.screenshot({ path: `${folder}${name}-${seen}.png` });
  }
  await page.setViewportSize(before);
};
