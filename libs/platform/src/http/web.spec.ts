import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import cookie from '@fastify/cookie';
import { fastify, type FastifyInstance } from 'fastify';
import { serveWeb } from './web.js';

const html = { accept: 'text/html,application/xhtml+xml' };

/** A program of pages that writes one of them: with what it was told, and what the API answered it. */
const program = `
let copies = 0;
export const isPage = (path) => path !== '/neco/co/neni';
export const writerIn = async (language) => async (address, bare, { isWide, send }) => {
  const { pathname } = new URL(address);
  if (pathname === '/rozbito') throw new Error('broken');
  if (pathname === '/neni') return { html: bare, status: 404 };
  if (pathname !== '/hledani') return null;
  const answer = await send('/graphql', {
    body: '{"query":"{ a }"}',
    headers: { 'content-type': 'application/json', 'accept-language': language },
  });
  copies += 1;
  const told = JSON.stringify({ copies, isWide, answer: await answer.json() });
  return { html: bare.replace('bare', told), status: 200 };
};`;

describe('the pages over HTTP', () => {
  let folder: string;
  let server: FastifyInstance;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'navaz-web-'));
    const files = join(folder, 'browser');
    mkdirSync(join(files, 'assets', 'icons'), { recursive: true });
    writeFileSync(join(files, 'index.html'), '<!doctype html><title>Navaz</title>bare');
    writeFileSync(join(files, 'assets', 'page-1a2b.js'), 'export {};');
    writeFileSync(join(files, 'assets', 'page-1a2b.js.br'), 'compressed');
    writeFileSync(join(files, 'assets', 'icons', 'eye.svg'), '<svg/>');
    mkdirSync(join(folder, 'server'));
    writeFileSync(join(folder, 'server', 'pages.mjs'), program);
    server = fastify({ trustProxy: (_address, hop) => hop < 1 });
    await server.register(cookie);
    await serveWeb(server, folder);
    server.post('/graphql', ({ ip, headers, body }) => ({
      ip,
      body,
      language: headers['accept-language'],
      cookie: headers.cookie ?? null,
    }));
    server.get('/papers/:id', () => ({ paper: true }));
    await server.ready();
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** What the program wrote, and who the API took it for. */
  const writtenFor = async (headers: Record<string, string>, remoteAddress = '192.0.2.7') => {
    const answer = await server.inject({ url: '/hledani?q=azyl', headers: { ...html, ...headers }, remoteAddress });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    return { body: answer.body, cacheControl: answer.headers['cache-control'] };
  };
  const told = ({ body }: { readonly body: string }): unknown =>
    (JSON.parse(body.slice(body.indexOf('{'))) as { answer: unknown }).answer;

  it('writes a page for whoever is not known, and asks for it as nobody, from where they are', async () => {
    const here = await writtenFor({ cookie: 'other=1' });
    expect(here.cacheControl).toBe('private, no-cache');
    expect(told(here)).toEqual({ ip: '192.0.2.7', body: { query: '{ a }' }, language: 'cs', cookie: null });
    expect(told(await writtenFor({ 'x-forwarded-for': '198.51.100.3' }))).toMatchObject({ ip: '198.51.100.3' });
  });

  it.each([
    [{ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }, true],
    [{ 'user-agent': 'Mozilla/5.0 (Android 16; Mobile; rv:140.0) Firefox/140.0' }, false],
    [{ 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1' }, false],
    [{ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0', 'sec-ch-ua-mobile': '?0' }, true],
    [{ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0', 'sec-ch-ua-mobile': '?1' }, false],
    [{ 'user-agent': '' }, true],
  ])('guesses from %j whether the screen is wide: %s', async (headers, isWide) => {
    const { body } = await writtenFor(headers);
    expect(JSON.parse(body.slice(body.indexOf('{')))).toMatchObject({ isWide });
  });

  it('says that what a page is about is not there, with a page', async () => {
    const answer = await server.inject({ url: '/neni', headers: html });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('Navaz');
  });

  it('writes in the language that was chosen, with a copy of the program for each', async () => {
    const copiesIn = async (language: string): Promise<number> => {
      const { body } = await writtenFor({ cookie: `navaz.language=${language}` });
      expect(told({ body })).toMatchObject({ language });
      return (JSON.parse(body.slice(body.indexOf('{'))) as { copies: number }).copies;
    };
    const before = await copiesIn('cs');
    expect(await copiesIn('en')).toBe(1);
    expect(await copiesIn('cs')).toBe(before + 1);
  });

  it.each(['__Host-navaz=abc', 'a=b; __Host-navaz-login=abc'])('writes none for somebody: %s', async (known) => {
    const { body, cacheControl } = await writtenFor({ cookie: known });
    expect(body).toBe('<!doctype html><title>Navaz</title>bare');
    expect(cacheControl).toBe('no-cache');
  });

  it('answers with the bare page where writing fails, and where only the head is asked for', async () => {
    const broken = await server.inject({ url: '/rozbito', headers: html });
    expect([broken.statusCode, broken.body]).toEqual([200, '<!doctype html><title>Navaz</title>bare']);
    expect((await server.inject({ method: 'HEAD', url: '/hledani', headers: html })).statusCode).toBe(200);
  });

  it('keeps the program that writes to itself', async () => {
    for (const url of ['/server/pages.mjs', '/../server/pages.mjs', '/%2e%2e/server/pages.mjs']) {
      expect((await server.inject({ url })).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  it.each(['/', '/sluzba/0192', '/mista?od=1'])('answers the address %s with the page', async (url) => {
    const answer = await server.inject({ url, headers: html });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body).toContain('Navaz');
  });

  it.each(['', '__Host-navaz=abc'])(
    'says that no page has an address, with the page that says so: %s',
    async (known) => {
      for (const method of ['GET', 'HEAD'] as const) {
        const url = '/neco/co/neni?a=b';
        const answer = await server.inject({ method, url, headers: { ...html, cookie: known } });
        expect([answer.statusCode, answer.headers['cache-control']]).toEqual([404, 'no-cache']);
        expect(answer.headers['content-type']).toContain('text/html');
        if (method === 'GET') expect(answer.body).toContain('Navaz');
      }
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
