import { Injectable, Module } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '@navaz/kernel';
import { Authenticator } from '@navaz/platform';
import { actorHeader, type SpecActor } from './acting-as.js';
import { testContext } from './test-context.js';

/** Who asks is the word of a header, in specs only; see `actingAs`. What is left out is drawn anew for each request. */
@Injectable()
export class HeaderAuthenticator extends Authenticator {
  actorOf({ headers }: FastifyRequest): Promise<Actor | null> {
    const said = headers[actorHeader];
    return Promise.resolve(typeof said === 'string' ? testContext(JSON.parse(said) as SpecActor).actor : null);
  }
}

/** For `GraphqlModule.forRoot`: everybody is who they say. */
@Module({ providers: [{ provide: Authenticator, useClass: HeaderAuthenticator }], exports: [Authenticator] })
export class SpecIdentityModule {}
