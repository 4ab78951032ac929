import type { Page } from 'playwright-core';

/**
 * Czech that stands on a page in another language and is not marked as Czech: words with Czech letters, in texts, fields and
 * what is read out of controls. What is read out of a control in one piece (a name and what is done with it), and a
 * sentence of the API about a place, cannot be marked in parts: there every name may stand that is one of `names` or is
 * marked elsewhere on the page. A title cannot be marked at all; what is typed into the search is the reader's own.
 */
export const czechLeft = (page: Page, names: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((known) => {
    const czech = /[ěščřžýáíéúůťďňó]/i;
    // An English text calls the number of a company by what it is called in Czech.
    const typed = document.querySelector<HTMLInputElement>('main input[name=q]')?.value.split(/\s+/) ?? [];
    const own = ['IČO', ...typed];
    const notOurs = 'script, style';
    const oneText = '.only-read, .match-why, .hit-why, option';
    const readOut = ['aria-label', 'placeholder', 'title', 'alt'] as const;
    const isMarked = (one: Element): boolean => one.closest('[lang]')?.getAttribute('lang') === 'cs';
    const marked = [...document.querySelectorAll('[lang="cs"]')].map(({ textContent }) => textContent.trim());
    const without = (text: string, said: readonly string[]): string =>
      said
        .filter((one) => czech.test(one))
        .sort((one, other) => other.length - one.length)
        .reduce((rest, one) => rest.replaceAll(one, '…'), text);
    const isLeft = (text: string, isOneText: boolean): boolean =>
      czech.test(without(text, isOneText ? [...own, ...known, ...marked] : own));
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const around = node.parentElement;
      if (!around || around.closest(notOurs) || isMarked(around)) continue;
      if (isLeft(text, around.closest(oneText) !== null))
        found.push(`${around.tagName}.${around.className}: ${text.trim()}`);
    }
    for (const one of document.querySelectorAll(readOut.map((name) => `[${name}]`).join())) {
      const texts = isMarked(one) ? [] : readOut.map((name) => one.getAttribute(name) ?? '');
      found.push(...texts.filter((text) => isLeft(text, true)).map((text) => `${one.tagName}, read out: ${text}`));
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input:not([name=q]), textarea'))
      if (!isMarked(field) && isLeft(field.value, false)) found.push(`in a field: ${field.value}`);
    return [...new Set(found)];
  }, names);

/** Names of places and prisons, as they stand within sentences of the API. */
export const namesOfPlaces = async (ask: (query: string) => Promise<unknown>): Promise<readonly string[]> => {
  const answer = (await ask('{ codeLists { regions { name } districts { name } } prisons { name } }')) as {
    readonly data: {
      readonly codeLists: Readonly<Record<'regions' | 'districts', readonly { readonly name: string }[]>>;
      readonly prisons: readonly { readonly name: string }[];
    };
  };
  const { codeLists, prisons } = answer.data;
  return [...codeLists.regions, ...codeLists.districts, ...prisons].map(({ name }) => name);
};
