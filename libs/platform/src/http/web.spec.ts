import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { serveWeb } from './web.js';

const html = { accept: 'text/html,application/xhtml+xml' };

describe('the pages over HTTP', () => {
  let folder: string;
  let server: FastifyInstance;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'navaz-web-'));
    mkdirSync(join(folder, 'assets', 'icons'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Navaz</title>');
    writeFileSync(join(folder, 'assets', 'page-1a2b.js'), 'export {};');
    writeFileSync(join(folder, 'assets', 'page-1a2b.js.br'), 'compressed');
    writeFileSync(join(folder, 'assets', 'icons', 'eye.svg'), '<svg/>');
    server = fastify();
    await serveWeb(server, folder);
    server.get('/papers/:id', () => ({ paper: true }));
    await server.ready();
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it.each(['/', '/hledani?q=azyl', '/sluzba/0192', '/neco/co/neni'])(
    'answers the address %s with the page',
    async (url) => {
      const answer = await server.inject({ url, headers: html });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.body).toContain('Navaz');
    },
  );

  it.each([{ accept: '*/*' }, { accept: 'image/png,*/*;q=0.8' }, {}])('answers whoever takes %j', async (headers) => {
    for (const url of ['/', '/hledani?q=azyl', '/sluzba/0192']) {
      const answer = await server.inject({ url, headers });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('Navaz');
    }
    for (const url of ['/graphql', '/auth/login', '/health/x', '/metrics', '/assets/neni.js', '/neni.png']) {
      expect((await server.inject({ url, headers })).statusCode).toBe(404);
    }
  });

  it.each(['/graphql/x', '/auth/nic', '/metrics/x', '/health/x', '/demo-login/x', '/assets/neni.js', '/neni.png'])(
    'leaves the door %s alone',
    async (url) => {
      expect((await server.inject({ url, headers: html })).statusCode).toBe(404);
    },
  );

  it('leaves other doors their answers', async () => {
    expect((await server.inject({ url: '/papers/1', headers: html })).json()).toEqual({ paper: true });
  });

  it('does not answer a program with the page', async () => {
    for (const url of ['/', '/hledani']) {
      expect((await server.inject({ url, headers: { accept: 'application/json' } })).statusCode).toBe(404);
    }
  });

  it('keeps what never changes for a year, compressed where the browser reads it', async () => {
    const plain = await server.inject({ url: '/assets/page-1a2b.js' });
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.body).toBe('export {};');
    const small = await server.inject({ url: '/assets/page-1a2b.js', headers: { 'accept-encoding': 'br' } });
    expect(small.headers['content-encoding']).toBe('br');
    expect((await server.inject({ url: '/assets/icons/eye.svg' })).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/assets/../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/..%2fpackage.json'])(
    'never leaves its folder: %s',
    async (url) => {
      const answer = await server.inject({ url });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain('workspaces');
    },
  );
});
