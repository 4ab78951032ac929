import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { jwtVerify, SignJWT } from 'jose';
import { Clock } from '@navaz/kernel';
import { Config } from '@navaz/platform';
import { cookieOptions } from '../sessions.js';

/** What must be the same when the browser comes back from the issuer. */
export interface LoginUnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Where to go afterwards, absolute and on this server. */
  readonly returnTo: string;
}

/** The cookie of a login under way. */
export const loginCookie = '__Host-navaz-login';

const audience = 'navaz-login';
const minutes = 10;

/** Keeps a login under way in the browser: signed, short-lived, unreadable for scripts. Nothing is stored here. */
@Injectable()
export class LoginCookie {
  private readonly key: Uint8Array;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.key = new TextEncoder().encode(config.cookieSecret);
  }

  /** Hands the login to the browser for ten minutes. */
  async give(reply: FastifyReply, login: LoginUnderWay): Promise<void> {
    const token = await new SignJWT({ ...login })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(audience)
      .setExpirationTime(new Date(this.clock.now().getTime() + minutes * 60_000))
      .sign(this.key);
    void reply.setCookie(loginCookie, token, { ...cookieOptions, maxAge: minutes * 60 });
  }

  /** The login the browser brings back and gives up; null where there is none, it is too old, or it was altered. */
  async take(request: FastifyRequest, reply: FastifyReply): Promise<LoginUnderWay | null> {
    const token = request.cookies[loginCookie];
    void reply.clearCookie(loginCookie, cookieOptions);
    if (!token) return null;
    try {
      const { payload } = await jwtVerify<LoginUnderWay>(token, this.key, {
        algorithms: ['HS256'],
        audience,
        requiredClaims: ['exp', 'state', 'nonce', 'codeVerifier', 'returnTo'],
        currentDate: this.clock.now(),
      });
      return payload;
    } catch {
      // Whatever is wrong with it, the answer is the same: this login cannot go on.
      return null;
    }
  }
}
