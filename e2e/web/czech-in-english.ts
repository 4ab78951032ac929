import type { Page } from 'playwright-core';
import type { RunningSystem } from '../running-system.js';

const found = `{ searchServices(first: 20) { edges { node { service { id name summary cost
  organisation { name } } } } } }`;
const asked = `query ($id: ID!) { service(id: $id) { conditions { sentence } } }`;

interface Found {
  readonly edges: readonly {
    readonly node: {
      readonly service: {
        readonly name: string;
        readonly summary: string | null;
        readonly cost: string | null;
        readonly organisation: { readonly name: string };
      } | null;
    };
  }[];
}

/** What organisations of the directory wrote: names and sentences, and the conditions of one service; all of it Czech. */
export const writtenTexts = async (system: RunningSystem, id: string): Promise<readonly string[]> => {
  const { data } = await system.ask(found, {});
  const texts = (data?.['searchServices'] as Found).edges.flatMap(({ node: { service } }) =>
    service ? [service.name, service.organisation.name, service.summary, service.cost] : [],
  );
  const answer = await system.ask(asked, { id });
  const { conditions } = answer.data?.['service'] as { conditions: readonly { readonly sentence: string }[] };
  // A short word may be an English one as well.
  return [...new Set([...texts, ...conditions.map(({ sentence }) => sentence)])].filter(
    (text): text is string => text !== null && text.length > 5,
  );
};

/** Such texts in the body of a page, by whether they are marked as Czech. Names that are read out by buttons take no mark. */
export const marksOf = (
  page: Page,
  texts: readonly string[],
): Promise<{ readonly marked: number; readonly unmarked: readonly string[] }> =>
  page.evaluate((known) => {
    const unmarked: string[] = [];
    let marked = 0;
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const around = node.parentElement;
      if (!known.some((one) => text.includes(one)) || around?.closest('button, .only-read')) continue;
      if (around?.closest('[lang]')?.getAttribute('lang') === 'cs') marked += 1;
      else unmarked.push(text);
    }
    return { marked, unmarked };
  }, texts);
