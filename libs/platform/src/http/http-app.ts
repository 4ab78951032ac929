import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { HttpException, HttpStatus, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { inLocale } from '@navaz/kernel';
import { Config } from '../config/config.js';
import { localeOf } from '../graphql/graphql-context.js';
import { rememberLocale } from '../words/request-locale.js';
import { tooManyAttempts, words } from '../words/words.js';
import { serveExplorer } from './explorer.js';
import { Metrics } from './metrics.js';
import { serveWeb } from './web.js';

/** The largest request body, in bytes. The longest profile with all its conditions has about 60 kB. */
export const bodyLimit = 256 * 1024;

const bodyTooLarge = (request: FastifyRequest): object => ({
  errors: [{ message: inLocale(words.bodyTooLarge, localeOf(request)), extensions: { code: 'BODY_TOO_LARGE' } }],
});

/** How much of a body that was refused is read away, in bytes. */
const mostReadAway = 64 * 1024 * 1024;

/**
 * Reads away what is left of a body that was refused for its length: whoever is still sending it would find the door shut,
 * and not hear why. Nothing of it is kept; of more than that much the end is not waited for.
 */
const readAway = (body: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let read = 0;
    body.on('data', (part: Buffer) => {
      read += part.length;
      if (read <= mostReadAway) return;
      body.pause();
      resolve();
    });
    for (const over of ['end', 'close', 'error']) body.once(over, () => resolve());
    body.resume();
  });

/** What differs between the programs that serve. */
export interface Serving {
  /** Closes itself when the system asks the process to end; otherwise whoever started it does. */
  readonly signals?: boolean;
  /** Folder of the built pages; without one there is the API alone. */
  readonly web?: string;
}

/** Builds the HTTP application of a module: headers, limits, compression, ids, pages; not yet listening. */
export const createHttpApp = async (
  module: Type | object,
  config: Config,
  { signals = true, web }: Serving = {},
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: () => randomUUID(),
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    forceCloseConnections: 'idle',
    // An address that cannot be read is refused before any route, hook or filter of ours.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const message = inLocale(words.notUnderstood, localeOf(request));
      void reply
        .status(HttpStatus.BAD_REQUEST)
        .header('x-correlation-id', request.id)
        .send({ message, correlationId: request.id });
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  if (signals) app.enableShutdownHooks();
  const server = adapter.getInstance();
  rememberLocale(server);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-correlation-id', request.id);
  });
  server.addHook('onSend', async (request, reply, payload) => {
    // What does not say how long it may be kept is kept nowhere: answers may be about a person.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (reply.statusCode !== (HttpStatus.PAYLOAD_TOO_LARGE as number)) return payload;
    if (!request.raw.readableEnded) await readAway(request.raw);
    return JSON.stringify(bodyTooLarge(request));
  });
  const metrics = app.get(Metrics);
  server.addHook('onResponse', async (request, reply) => {
    metrics.observe(request.method, request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000);
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        upgradeInsecureRequests: config.publicUrl.startsWith('https://') ? [] : null,
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https://'),
  });
  await app.register(cookie, { secret: config.cookieSecret });
  await app.register(compress, { threshold: 2048, encodings: ['gzip', 'deflate'] });
  if (config.requestsPerMinute > 0) {
    await app.register(rateLimit, {
      max: config.requestsPerMinute,
      timeWindow: '1 minute',
      errorResponseBuilder: (request, { ttl }) => {
        const message = inLocale(tooManyAttempts(ttl / 1000), localeOf(request));
        return new HttpException({ message, correlationId: request.id }, HttpStatus.TOO_MANY_REQUESTS);
      },
    });
  }
  if (config.explorer) serveExplorer(server);
  if (web) await serveWeb(server, web);
  return app;
};
