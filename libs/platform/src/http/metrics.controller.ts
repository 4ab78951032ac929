import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { Public } from '../graphql/access.decorator.js';
import { Metrics } from './metrics.js';

const same = (one: string, other: string): boolean => {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Prometheus. Open in development; elsewhere with NAVAZ_METRICS_TOKEN as a bearer token, else not there. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  @Get()
  @Public('checks its own token; counters hold no person')
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { metricsToken, environment } = this.config;
    const allowed = metricsToken
      ? same(request.headers.authorization ?? '', `Bearer ${metricsToken}`)
      : environment !== 'production';
    if (!allowed) throw new NotFoundException();
    void reply.header('content-type', this.metrics.contentType);
    return this.metrics.text();
  }
}
