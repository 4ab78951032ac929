import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Locale } from '@navaz/kernel';

/**
 * What the program of the pages gives for a language: writes a page into the bare one, or null where it does not write
 * it.
 */
type WritePage = (
  address: string,
  bare: string,
  reader: { readonly isWide: boolean; readonly send: typeof fetch },
) => Promise<WrittenPage | null>;

/** A page as it is sent; 404 where what it is about is not there. */
export interface WrittenPage {
  readonly html: string;
  readonly status: 200 | 404;
}

/** The program of the pages. */
interface Program {
  readonly writerIn: (language: Locale) => Promise<WritePage>;
  /** Whether a path is one of a page, by the same table of addresses that the browser reads. */
  readonly isPage: (path: string) => boolean;
}

/** Cookies by which this house knows somebody begin so; others (the language of the pages) say nothing of who it is. */
const somebodys = '__Host-';

/** Where the pages keep a reader's language. */
const languageOf = ({ cookies }: FastifyRequest): Locale => (cookies['navaz.language'] === 'en' ? 'en' : 'cs');

/** Whether a device is held in the hand: browsers say so, the newer ones in a header of its own. */
const isInHand = ({ headers }: FastifyRequest): boolean => {
  const said = headers['sec-ch-ua-mobile'];
  return said === undefined ? /Mobi|Android/.test(headers['user-agent'] ?? '') : said === '?1';
};

/** What the program of the pages answers for a request. */
export interface WrittenPages {
  /** The page, written for a reader who is not known; null where it is made in the browser. */
  readonly write: (request: FastifyRequest) => Promise<WrittenPage | null>;
  /** The status of a page made in the browser: 404 where no page has this address, and the browser will say so. */
  readonly statusOf: (request: FastifyRequest) => Promise<200 | 404>;
}

/**
 * Pages as the program in `folder` writes them. It asks this same server, without a way over the wire, from the reader's
 * address and without any cookie: what it writes is what anybody may read, and limits count the reader.
 */
export const writtenPages = (server: FastifyInstance, folder: string): WrittenPages => {
  const bare = readFileSync(join(folder, 'browser', 'index.html'), 'utf8');
  const file = pathToFileURL(join(folder, 'server', 'pages.mjs')).href;
  const writers = new Map<Locale, Promise<WritePage>>();

  /** Loaded by the first who needs it. A copy of the program speaks one language. */
  const programIn = (language: Locale): Promise<Program> => import(`${file}?${language}`) as Promise<Program>;

  const writerIn = (language: Locale): Promise<WritePage> => {
    const known = writers.get(language);
    if (known) return known;
    const writer = programIn(language).then((program) => program.writerIn(language));
    writers.set(language, writer);
    return writer;
  };

  const asking = ({ headers, socket }: FastifyRequest): typeof fetch => {
    const forwarded = headers['x-forwarded-for'];
    return async (path, init) => {
      const { statusCode, payload } = await server.inject({
        method: 'POST',
        url: path as string,
        headers: {
          ...(init?.headers as Record<string, string>),
          ...(forwarded ? { 'x-forwarded-for': forwarded } : {}),
        },
        payload: init?.body as string,
        ...(socket.remoteAddress ? { remoteAddress: socket.remoteAddress } : {}),
      });
      return new Response(payload, { status: statusCode });
    };
  };

  return {
    write: async (request) => {
      if (request.method !== 'GET' || Object.keys(request.cookies).some((name) => name.startsWith(somebodys)))
        return null;
      const write = await writerIn(languageOf(request));
      const reader = { isWide: !isInHand(request), send: asking(request) };
      return write(`http://localhost${request.url}`, bare, reader);
    },
    statusOf: async (request) => {
      const { isPage } = await programIn(languageOf(request));
      return isPage(new URL(`http://localhost${request.url}`).pathname) ? 200 : 404;
    },
  };
};
