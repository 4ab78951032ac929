import type { Page } from 'playwright-core';
import type { RunningSystem } from '../running-system.js';

const found = `{ searchServices(first: 20) { edges { node { service { name summary cost organisation { name } } } } } }`;
const asked = `query ($id: ID!) { service(id: $id) {
  name summary plainSummary organisation { name } conditions { sentence } } }`;

interface Written {
  readonly name: string;
  readonly summary: string | null;
  readonly cost?: string | null;
  readonly plainSummary?: string | null;
  readonly organisation: { readonly name: string };
  readonly conditions?: readonly { readonly sentence: string }[];
}

/** A shorter word may be an English one as well. */
const shortest = 6;

/** What organisations of the directory wrote, and one service above all: names and sentences, all of it Czech. */
export const writtenTexts = async (system: RunningSystem, id: string): Promise<readonly string[]> => {
  const list = await system.ask(found);
  const one = await system.ask(asked, { id });
  const { edges } = list.data?.['searchServices'] as { edges: readonly { node: { service: Written | null } }[] };
  const services = [one.data?.['service'] as Written, ...edges.flatMap(({ node }) => node.service ?? [])];
  const texts = services.flatMap(({ name, summary, cost, plainSummary, organisation, conditions = [] }) => [
    ...[name, summary, cost, plainSummary, organisation.name],
    ...conditions.map(({ sentence }) => sentence),
  ]);
  return [...new Set(texts)].filter((text): text is string => (text ?? '').length >= shortest);
};

/** Such texts on a page, by whether they are marked as Czech. Names that are read out by buttons take no mark. */
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
      if (!known.some((one) => text.includes(one)) || around?.closest('button, .only-read, script')) continue;
      if (around?.closest('[lang]')?.getAttribute('lang') === 'cs') marked += 1;
      else unmarked.push(text);
    }
    return { marked, unmarked };
  }, texts);
