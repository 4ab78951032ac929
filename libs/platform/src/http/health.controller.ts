import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/database.js';
import { Public } from '../graphql/access.decorator.js';

/** For load balancers and operators: alive, and ready to answer. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process runs. */
  @Get('live')
  @Public('health tells nothing but up or down')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. 503 otherwise. */
  @Get('ready')
  @Public('health tells nothing but up or down')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; database: string }> {
    try {
      await this.database.readPublic({ name: 'health', text: 'select 1' }, []);
      return { status: 'ok', database: 'ok' };
    } catch {
      void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
      return { status: 'unavailable', database: 'unavailable' };
    }
  }
}
