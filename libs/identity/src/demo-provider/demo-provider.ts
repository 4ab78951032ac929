import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost, type AbstractHttpAdapter } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import type { Provider } from 'oidc-provider';
import { Fault } from '@navaz/kernel';
import { Config } from '@navaz/platform';
import { ownIssuerPath } from '../oidc-issuer.js';
import { demoPeople } from './demo-accounts.data.js';
import { faultPage, loginPage } from './login-page.js';
import { loginStyle, stylePath } from './login-page.style.js';
import { pageHeaders } from './page-headers.js';
import { ProviderRecords } from './provider-records.js';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

const interactionPath = `${ownIssuerPath}/interaction/`;
const formLimit = 4096;
const wrong = 'Jméno nebo heslo nesouhlasí. Zkuste to znovu, nebo si vyberte účet níže.';
const styleHeaders = {
  'content-type': 'text/css; charset=utf-8',
  'cache-control': 'max-age=3600',
  'x-content-type-options': 'nosniff',
};

/**
 * A real OpenID Connect provider inside this server, with demo accounts, where no issuer is configured. The rest of the
 * system speaks to it over HTTP like to any other.
 */
@Injectable()
export class DemoProvider implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly records: ProviderRecords,
    private readonly adapterHost: HttpAdapterHost,
    private readonly logger: PinoLogger,
  ) {
    this.logger.setContext('demo-login');
  }

  /** @throws Fault in production: accounts whose passwords everybody knows must never guard anything. */
  async onModuleInit(): Promise<void> {
    if (this.config.oidcIssuer) return;
    if (this.config.environment === 'production') {
      throw new Fault(
        'The demo login does not run in production. Set NAVAZ_OIDC_ISSUER to your OpenID Connect provider.',
      );
    }
    // Programs without HTTP (worker, cli) have no adapter and nothing to mount on.
    const server = serverOf(this.adapterHost.httpAdapter);
    if (!server) return;
    await this.records.forgetExpired();
    this.mount(server);
  }

  /** Loaded when somebody first logs in: until then no server waits for the provider or carries it in memory. */
  private async build(): Promise<Provider> {
    const { buildProvider } = await import('./build-provider.js');
    const provider = buildProvider(this.config, await this.records.keys(), this.records);
    provider.proxy = this.config.trustedProxies > 0;
    provider.on('server_error', (_ctx, error) => {
      this.logger.error({ err: error }, 'the demo login failed');
    });
    return provider;
  }

  /** Before any body is parsed: the provider reads its requests itself. */
  private mount(server: FastifyInstance): void {
    let built: Promise<Provider> | undefined;
    server.addHook('onRequest', async (request, reply) => {
      const [path = ''] = request.url.split('?');
      if (!path.startsWith(`${ownIssuerPath}/`)) return;
      reply.hijack();
      const { raw } = request;
      if (path === stylePath) return void reply.raw.writeHead(200, styleHeaders).end(loginStyle);
      try {
        const provider = await (built ??= this.build().catch((fault: unknown) => {
          // A database that was away is asked again by the next request.
          built = undefined;
          throw fault;
        }));
        if (path.startsWith(interactionPath)) return await this.interact(provider, raw, reply.raw);
        // The provider takes the part it is mounted under from originalUrl, as from Express.
        Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(ownIssuerPath.length) });
        await provider.callback()(raw, reply.raw);
      } catch (error) {
        this.logger.error({ err: error }, 'the demo login failed');
        if (!reply.raw.headersSent) this.send(reply.raw, 500, faultPage());
        else reply.raw.end();
      }
    });
  }

  private async interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const known: Interaction | null = await provider.interactionDetails(request, response).catch(() => null);
    if (!known) return this.send(response, 400, faultPage());
    if (request.method !== 'POST') return this.send(response, 200, loginPage(null));
    const form = await readForm(request);
    const person = demoPeople.find(
      ({ login, password }) => login === form?.get('login') && password === form.get('password'),
    );
    if (!person) return this.send(response, 403, loginPage(wrong, form?.get('login') ?? ''));
    await this.forgetFormer(provider, known);
    await provider.interactionFinished(request, response, { login: { accountId: person.login } });
  }

  /** Whoever was logged in at the provider in this browser before is logged out, so that roles can be switched. */
  private async forgetFormer(provider: Provider, interaction: Interaction): Promise<void> {
    if (!interaction.session) return;
    const former = await provider.Session.findByUid(interaction.session.uid);
    await former?.destroy();
    delete interaction.session;
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
  }

  private send(response: ServerResponse, status: number, html: string): void {
    response
      .writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        ...pageHeaders(this.config),
      })
      .end(html);
  }
}

/** The HTTP server of this program, where it has one: Nest's type does not know that there may be none. */
const serverOf = (adapter: AbstractHttpAdapter | undefined): FastifyInstance | undefined =>
  adapter?.getInstance<FastifyInstance | undefined>();

/** The fields of a small form; null for a body that is none. */
const readForm = async (request: IncomingMessage): Promise<URLSearchParams | null> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > formLimit) return null;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
};
