import type { Query } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, matchRoutes, StaticRouterProvider } from 'react-router';
import { answersId, answersIn, asksForNothing, nothingThere, unanswered } from './api/answers';
import { AskFailed, type Send } from './api/ask';
import { keyOf, queriesThrough } from './api/queries';
import { App } from './app';
import { framed } from './frame/framed';
import { SessionDocument } from './frame/session.documents';
import { directoryRoutes } from './pages/directory.routes';
import { routes } from './routes';
import type { Language } from './words/chosen-language';
import { prepareWords } from './words/words';

/** A page as it is sent. */
export interface WrittenPage {
  readonly html: string;
  /** 404: what the page is about is not there, and the page says so and where to go. */
  readonly status: 200 | 404;
}

/** For whom a page is written. */
export interface Reader {
  /** The device is none that is held in the hand. */
  readonly isWide: boolean;
  /** Asks the API. */
  readonly send: Send;
}

/**
 * Writes the page of an address (its host does not matter) into the bare page, for somebody who is not logged in; null
 * where the page is made in the browser, or the API does not answer what the page asks: the browser then asks itself
 * and says so.
 */
export type WritePage = (address: string, bare: string, reader: Reader) => Promise<WrittenPage | null>;

/** What one answer leads a page to ask, and what that leads to: no page goes deeper. */
const deepest = 4;

/** Asks a question; what is not there is an answer, too. */
const answered = async (question: Query): Promise<void> => {
  try {
    await question.fetch({ ...question.options, retry: false });
  } catch (error) {
    if (!(error instanceof AskFailed) || error.code !== nothingThere) throw error;
  }
};

/** The bare page with a page in it. */
const filled = (bare: string, language: Language, isWide: boolean, page: string, answers: string): string => {
  const [, title] = /<h1[^>]*>(?:<span lang="cs">)?([^<]+)</.exec(page) ?? [];
  return bare
    .replace(/<html lang="\w+"/, `<html lang="${language}"${isWide ? ' data-written="wide"' : ''}`)
    .replace(/<title>.*<\/title>/, (plain) => (title ? `<title>${title} – Navaz</title>` : plain))
    .replace(/\s*<link [^>]*data-ahead[^>]*>/g, '')
    .replace(
      /<div id="root">.*?<\/div>/s,
      () => `<div id="root">${page}</div><script type="application/json" id="${answersId}">${answers}</script>`,
    );
};

/** Whether a path is one of a page; what the page is about may still be missing. */
export const isPage = (path: string): boolean => matchRoutes(routes, path)?.at(-1)?.route.path !== '*';

/**
 * A writer of pages in one language. The language is that of the whole module, as it is that of a browser's window:
 * whoever writes in two loads it twice.
 */
export const writerIn = async (language: Language): Promise<WritePage> => {
  await prepareWords(language);
  const directory = createStaticHandler(framed(directoryRoutes));
  return async (address, bare, { isWide, send }) => {
    const opened = await directory.query(new Request(address));
    if (opened instanceof Response || opened.errors) return null;
    const queries = queriesThrough(send);
    // What is not there is drawn so, and not asked for with each drawing.
    queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retryOnMount: false } });
    queries.setQueryData(keyOf(SessionDocument, {}), { me: null });
    const page = (
      <App queries={queries} isWrittenWide={isWide}>
        <StaticRouterProvider
          router={createStaticRouter(directory.dataRoutes, opened)}
          context={opened}
          hydrate={false}
        />
      </App>
    );
    try {
      // Drawing a page is what makes it ask; it is drawn anew with the answers until it has no question left.
      for (let depth = 0; depth < deepest; depth += 1) {
        const html = renderToString(page);
        const questions = unanswered(queries);
        if (questions.length === 0) {
          const isMissing = queries.getQueryCache().getAll().some(asksForNothing);
          return {
            html: filled(bare, language, isWide, html, answersIn(queries)),
            status: isMissing ? 404 : 200,
          };
        }
        await Promise.all(questions.map(answered));
      }
      throw new Error(`The page asks deeper than ${deepest} answers.`);
    } catch (error) {
      if (error instanceof AskFailed) return null;
      throw error;
    } finally {
      queries.clear();
    }
  };
};
