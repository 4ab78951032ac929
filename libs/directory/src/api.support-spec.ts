import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditModule } from '@navaz/audit';
import { createHttpApp, GraphqlModule, HttpModule, loadConfig, PlatformModule } from '@navaz/platform';
import { SpecIdentityModule } from '@navaz/testing';
import { readingProviders } from './reading-providers.js';

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
