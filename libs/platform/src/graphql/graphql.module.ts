import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '@navaz/kernel';
import { Config } from '../config/config.js';
import { LimitInterceptor } from '../limits/limit.interceptor.js';
import { AccessGuard } from './access.guard.js';
import { correlationPlugin } from './correlation.plugin.js';
import { FaultFilter } from './fault.filter.js';
import { formatError } from './error-format.js';
import { Authenticator, requestContext, type GraphqlContext } from './graphql-context.js';
import { inputPipe } from './input.pipe.js';
import { offeredKinds } from './offered-kinds.js';
import { readableQueries } from './readable-queries.js';
import { RefusalInterceptor } from './refusal.interceptor.js';

/**
 * Bounds of one operation. The deepest query of the product (a service with its parts inside a search) is 9 deep and
 * costs about 3,000; a query beyond the bounds is refused before it runs.
 */
export const limits = { depth: 14, aliases: 30, tokens: 3000, directives: 40, cost: 20_000 } as const;

const armor = new ApolloArmor({
  maxDepth: { n: limits.depth },
  maxAliases: { n: limits.aliases },
  maxTokens: { n: limits.tokens },
  maxDirectives: { n: limits.directives },
  costLimit: { maxCost: limits.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ignoreIntrospection: true },
});

/** GraphQL over HTTP at `/graphql`, composed by the app with the room that knows accounts. */
@Module({})
export class GraphqlModule {
  /** `identity` is the module that exports the {@link Authenticator}. */
  static forRoot(identity: NonNullable<ModuleMetadata['imports']>[number]): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [identity],
          inject: [Config, Authenticator, PinoLogger],
          useFactory: (config: Config, authenticator: Authenticator, logger: PinoLogger): ApolloDriverConfig => {
            const protection = armor.protect();
            return {
              autoSchemaFile: true,
              // Apollo checks the schema when it starts; a second check here would cost a seventh of a second.
              buildSchemaOptions: { skipCheck: true },
              sortSchema: true,
              path: '/graphql',
              // A field with arguments refuses them as an operation does.
              fieldResolverEnhancers: ['interceptors'],
              graphiql: false,
              introspection: config.explorer,
              includeStacktraceInErrorResponses: false,
              csrfPrevention: true,
              allowBatchedHttpRequests: false,
              persistedQueries: false,
              formatError,
              validationRules: protection.validationRules,
              plugins: [
                // Armor's types are the CommonJS twins of Apollo's.
                ...(protection.plugins as unknown as readonly ApolloServerPlugin<GraphqlContext>[]).map(
                  readableQueries,
                ),
                ApolloServerPluginLandingPageDisabled(),
                // Answers are not cached by others, and the plugin would wrap every field to find out.
                ApolloServerPluginCacheControlDisabled(),
                offeredKinds(),
                correlationPlugin(logger),
              ],
              context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => ({
                ctx: await requestContext(request, authenticator),
                request,
                reply,
              }),
            };
          },
        }),
      ],
      providers: [
        { provide: APP_FILTER, useClass: FaultFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: RefusalInterceptor },
        { provide: APP_INTERCEPTOR, useClass: LimitInterceptor },
        { provide: APP_PIPE, useFactory: inputPipe, inject: [Clock] },
      ],
    };
  }
}
