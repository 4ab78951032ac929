import { Controller, HttpStatus, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '@navaz/platform';
import { Sessions } from '../sessions.js';
import { LogOut } from './log-out.service.js';

/** The browser's way out: by POST from our own pages, so that no foreign page can log anybody out. */
@Controller('auth')
export class LogOutController {
  constructor(
    private readonly logOut: LogOut,
    private readonly sessions: Sessions,
  ) {}

  /** Ends the session of this browser. Browsers name the page's origin in every POST; another's is refused. */
  @Post('logout')
  @Public('ends the session of the cookie that comes with it, nobody else’s')
  async logout(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.logOut.isOwnOrigin(request.headers.origin)) {
      await reply
        .status(HttpStatus.FORBIDDEN)
        .header('content-type', 'text/plain; charset=utf-8')
        .send('Odhlásit se můžete jen z našich stránek. / You can log out from our own pages only.');
      return;
    }
    const token = this.sessions.tokenOf(request);
    this.sessions.take(reply);
    const address = token ? await this.logOut.end(request.id, token) : this.logOut.home;
    await reply.header('cache-control', 'no-store').redirect(address, HttpStatus.SEE_OTHER);
  }
}
