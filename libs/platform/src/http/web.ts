import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Files whose name carries a print of their content never change. */
const year = 31_536_000;

/** Doors of the server that are not pages: what is not there stays not there. */
const doors = /^\/(graphql|auth|demo-login|papers|health|metrics|assets)(\/|$)/;

/**
 * The pages, from a folder that was built. Every address that is no other door answers with the one page, which reads the
 * address itself; that page is asked for anew each time, so that a new version is there at once.
 */
export const serveWeb = async (server: FastifyInstance, folder: string): Promise<void> => {
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    // A folder itself is no file: it is not there, instead of being forbidden.
    allowedPath: (path) => !path.endsWith('/'),
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(folder, 'assets')) && !path.includes(join('assets', 'icons'));
      void reply.header('cache-control', isHashed ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  server.addHook('onRequest', async (request, reply) => {
    const [path = '/'] = request.url.split('?');
    // Whoever takes anything (a preview of a link, a reader of pages) gets the page too; a program that names its type no.
    const { accept = '*/*' } = request.headers;
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && /text\/html|\*\/\*/.test(accept);
    if (!wantsPage || doors.test(path) || /\.[a-z0-9]+$/.test(path)) return;
    await reply.sendFile('index.html');
  });
};
