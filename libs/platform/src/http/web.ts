import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { writtenPages } from './written-pages.js';

/** Files whose name carries a print of their content never change. */
const year = 31_536_000;

/** Doors of the server that are not pages: what is not there stays not there. */
const doors = /^\/(graphql|auth|demo-login|papers|health|metrics|assets)(\/|$)/;

/**
 * The pages, from a folder that was built. Pages of the directory are written here for whoever is not logged in, so
 * that they can be read at once and without script; every other address that is no other door answers with the bare
 * page, which reads the address itself, and with 404 where no page has it. Pages are asked for anew each time, so that
 * a new version is there at once.
 */
export const serveWeb = async (server: FastifyInstance, folder: string): Promise<void> => {
  const files = join(folder, 'browser');
  const pages = writtenPages(server, folder);
  await server.register(fastifyStatic, {
    root: files,
    index: false,
    preCompressed: true,
    // A folder itself is no file: it is not there, instead of being forbidden.
    allowedPath: (path) => !path.endsWith('/'),
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(files, 'assets')) && !path.includes(join('assets', 'icons'));
      void reply.header('cache-control', isHashed ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  // After the limit on requests, which stands before every handler: writing a page costs more than sending a file.
  server.addHook('preHandler', async (request, reply) => {
    const [path = '/'] = request.url.split('?');
    // Whoever takes anything (a preview of a link, a reader of pages) gets the page too; a program that names its type no.
    const { accept = '*/*' } = request.headers;
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && /text\/html|\*\/\*/.test(accept);
    if (!wantsPage || doors.test(path) || /\.[a-z0-9]+$/.test(path)) return;
    const written = await pages.write(request).catch((error: unknown) => {
      // The bare page can still draw itself; what went wrong here is for whoever reads the log.
      request.log.error(error, 'A page could not be written.');
      return null;
    });
    if (written === null) return reply.code(await pages.statusOf(request)).sendFile('index.html');
    return reply
      .code(written.status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'private, no-cache')
      .send(written.html);
  });
};
