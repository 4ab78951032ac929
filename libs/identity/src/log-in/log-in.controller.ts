import { Controller, Get, HttpStatus, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { Limited, Public } from '@navaz/platform';
import { Sessions } from '../sessions.js';
import { LogIn } from './log-in.service.js';
import { LoginCookie } from './login-cookie.js';

/** The browser's way in. */
@Controller('auth')
export class LogInController {
  constructor(
    private readonly logIn: LogIn,
    private readonly cookie: LoginCookie,
    private readonly sessions: Sessions,
  ) {}

  /** Sends the browser to the issuer; `return` is a path of this server to come back to. */
  @Get('login')
  @Public('the way in is for those who are not in yet')
  @Limited('login')
  async login(@Res() reply: FastifyReply, @Query('return') returnTo?: unknown): Promise<void> {
    const { address, login } = await this.logIn.begin(typeof returnTo === 'string' ? returnTo : undefined);
    await this.cookie.give(reply, login);
    await reply.header('cache-control', 'no-store').redirect(address, HttpStatus.FOUND);
  }

  /** Where the issuer sends the browser back to, with a code. */
  @Get('callback')
  @Public('the way in is for those who are not in yet')
  @Limited('login')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const login = await this.cookie.take(request, reply);
    const [, query = ''] = request.url.split('?', 2);
    const done = await this.logIn.complete(request.id, login, query, this.sessions.tokenOf(request));
    if (isRefusal(done)) {
      await reply
        .status(HttpStatus.BAD_REQUEST)
        .header('content-type', 'text/html; charset=utf-8')
        .send(refusedPage(done));
      return;
    }
    this.sessions.give(reply, done.token);
    await reply.redirect(done.returnTo, HttpStatus.SEE_OTHER);
  }
}

const refusedPage = (refusal: Refusal): string => `<!doctype html>
<html lang="cs">
<head><meta charset="utf-8"><title>Přihlášení se nezdařilo – Navaz</title></head>
<body>
<h1>Přihlášení se nezdařilo</h1>
<p>${refusal.text.cs}</p>
<p lang="en">${refusal.text.en}</p>
<p><a href="/auth/login">Přihlásit se znovu</a></p>
</body>
</html>
`;
