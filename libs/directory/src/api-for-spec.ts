import { Injectable, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AuditModule } from '@navaz/audit';
import type { Actor, Permission } from '@navaz/kernel';
import { Authenticator, createHttpApp, GraphqlModule, HttpModule, loadConfig, PlatformModule } from '@navaz/platform';
import { testContext } from '@navaz/testing';
import { readingProviders } from './reading-providers.js';

/** Who asks is the word of two headers, in specs only. */
@Injectable()
class HeaderAuthenticator extends Authenticator {
  actorOf(request: FastifyRequest): Promise<Actor | null> {
    const organisationId = request.headers['x-organisation'];
    if (typeof organisationId !== 'string') return Promise.resolve(null);
    const permissions = String(request.headers['x-permissions']).split(',') as Permission[];
    return Promise.resolve(testContext({ role: 'profile_owner', organisationId, permissions }).actor);
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: HeaderAuthenticator }], exports: [Authenticator] })
class SpecIdentityModule {}

/** What the API answers. */
export interface Answer {
  readonly data?: Record<string, never> | null;
  readonly errors?: { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** The reading half of the room behind HTTP. */
export interface ReadingApi {
  readonly app: NestFastifyApplication;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** The data of an answer. @throws Error where the answer has errors. */
  data<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
}

/** Starts it over a spec's database; close `app` in the end. */
export const startReadingApi = async (url: string): Promise<ReadingApi> => {
  const config = loadConfig({ DATABASE_URL: url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
  @Module({
    imports: [
      PlatformModule.forRoot(config, { works: false }),
      HttpModule,
      GraphqlModule.forRoot(SpecIdentityModule),
      AuditModule,
    ],
    providers: readingProviders,
  })
  class SpecModule {}
  const app = await createHttpApp(SpecModule, config);
  await app.init();
  const ask: ReadingApi['ask'] = async (query, variables = {}, headers = {}) => {
    const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return response.json<Answer>();
  };
  return {
    app,
    ask,
    data: async <Data>(query: string, variables: Record<string, unknown> = {}) => {
      const answer = await ask(query, variables);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data as Data;
    },
  };
};
