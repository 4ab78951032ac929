import type { Page } from 'playwright-core';

/** The narrowest window a page must be usable in (WCAG 2.2, 1.4.10), and the screen of an office at 200 % (1.4.4). */
export const narrowWindows = { narrowest: { width: 320, height: 640 }, zoomed: { width: 683, height: 384 } } as const;

/** Opens every part of the page that can be folded away, as if somebody read all of it. */
export const unfold = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
  });
};

/**
 * What cannot be reached or read whole on the page as it is now: the page itself wider than its window, a control that goes
 * beyond the window or the part it stands in, whose words do not fit in, or over which something else lies. What scrolls
 * by itself may be wider, where the keyboard can scroll it, a screen reader names it, and words say that there is more.
 */
export const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    /** Parts of a pixel do not count. */
    const almost = 1;
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const named = (one: Element): string =>
      `${one.tagName.toLowerCase()} “${(one.textContent || one.getAttribute('aria-label') || one.id).trim().slice(0, 50)}”`;
    const isSeen = (one: Element): boolean =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest('.only-read, .skip');
    const overflows = (one: Element): boolean => one.clientWidth > 0 && one.scrollWidth - one.clientWidth > almost;
    const scrollsOf = (one: Element): string => {
      const { overflowX, overflowY } = getComputedStyle(one);
      return `${overflowX} ${overflowY}`;
    };
    const isWithin = (inner: DOMRect, outer: { left: number; right: number; top: number; bottom: number }): boolean =>
      inner.left >= outer.left - almost &&
      inner.right <= outer.right + almost &&
      inner.top >= outer.top - almost &&
      inner.bottom <= outer.bottom + almost;
    const around = (one: Element): readonly Element[] =>
      one.parentElement === null ? [] : [one.parentElement, ...around(one.parentElement)];
    const isCovered = (control: HTMLElement): boolean => {
      control.scrollIntoView({ block: 'center', inline: 'nearest' });
      const [box] = control.getClientRects();
      const over = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      // A label in front of its field is a part of it.
      return !!over && !control.contains(over) && !over.contains(control) && !over.closest('label');
    };

    if (document.documentElement.scrollWidth > width)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      if (!isSeen(control)) continue;
      const above = around(control);
      // Within something that scrolls by itself it comes into sight with the rest of it.
      const own = above.findIndex((one) => /auto|scroll/.test(scrollsOf(one)) && one !== document.body);
      const frames = own === -1 ? above : above.slice(0, own);
      const box = control.getBoundingClientRect();
      if (own === -1 && !isWithin(box, { left: 0, right: width, top: -Infinity, bottom: Infinity }))
        found.push(`${named(control)} goes beyond the window`);
      if (frames.some((one) => /hidden|clip/.test(scrollsOf(one)) && !isWithin(box, one.getBoundingClientRect())))
        found.push(`${named(control)} is cut`);
      if (control.matches('button, summary, a') && getComputedStyle(control).display !== 'inline' && overflows(control))
        found.push(`the words of ${named(control)} do not fit in`);
      if (own === -1 && isCovered(control)) found.push(`something lies over ${named(control)}`);
    }
    for (const region of document.querySelectorAll<HTMLElement>('body *')) {
      if (!isSeen(region) || region.matches('input, textarea, select') || !overflows(region)) continue;
      const scrolls = scrollsOf(region).split(' ')[0] ?? '';
      if (/hidden|clip/.test(scrolls)) found.push(`what stands in ${named(region)} is cut`);
      if (!/auto|scroll/.test(scrolls)) continue;
      if (region.tabIndex !== 0 || !region.ariaLabel) found.push(`${named(region)} scrolls, and not for everybody`);
      const hint = document.getElementById(region.getAttribute('aria-describedby') ?? '');
      if (!hint || !isSeen(hint)) found.push(`nothing says that there is more of “${region.ariaLabel ?? ''}”`);
    }
    window.scrollTo(0, 0);
    return found;
  });
