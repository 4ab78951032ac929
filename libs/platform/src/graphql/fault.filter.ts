import { Catch, HttpException, HttpStatus, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter, HttpAdapterHost } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { inLocale, type Text } from '@navaz/kernel';
import { unanswered } from '../words/unanswered.js';
import { words } from '../words/words.js';
import { localeOf } from './graphql-context.js';

/**
 * The last stop of what was thrown. GraphQL's own path words and logs it (error-format, correlation plugin); HTTP routes
 * answer a sentence and the correlation id. Nothing is logged twice, and refusals at the door are not logged as faults.
 */
@Catch()
export class FaultFilter extends BaseExceptionFilter {
  constructor(
    host: HttpAdapterHost,
    private readonly logger: PinoLogger,
  ) {
    super(host.httpAdapter);
  }

  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return error;
    if (error instanceof HttpException) {
      return this.answer(error, host);
    }
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const locale = localeOf(request);
    if (typeof error === 'object' && error !== null && 'statusCode' in error && Number(error.statusCode) < 500) {
      const status = Number(error.statusCode);
      const text =
        status === (HttpStatus.UNSUPPORTED_MEDIA_TYPE as number) ? words.mediaUnsupported : words.notUnderstood;
      return reply.status(status).send({ message: inLocale(text, locale), correlationId: request.id });
    }
    this.logger.error({ err: error, correlationId: request.id }, 'a fault');
    const away = unanswered(error);
    return reply.status(away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR).send({
      message: inLocale(away?.text ?? words.fault, locale),
      correlationId: request.id,
    });
  }

  /**
   * Who throws on purpose says its own words in an object. Nest makes exceptions of its own, with an English text, of a
   * page that is not there and of a body that cannot be read.
   */
  private answer(error: HttpException, host: ArgumentsHost): unknown {
    const status = error.getStatus();
    const text = ofNest(error, status);
    if (!text) {
      super.catch(error, host);
      return undefined;
    }
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return reply.status(status).send({ message: inLocale(text, localeOf(request)), correlationId: request.id });
  }
}

/** Words for what Nest refuses by itself; null for everything else. */
const ofNest = (error: HttpException, status: number): Text | null => {
  if (status === (HttpStatus.NOT_FOUND as number) && /^Cannot [A-Z]+ /.test(error.message)) return words.noSuchPage;
  if (typeof error.getResponse() !== 'string') return null;
  if (status === (HttpStatus.UNSUPPORTED_MEDIA_TYPE as number)) return words.mediaUnsupported;
  return status === (HttpStatus.BAD_REQUEST as number) ? words.notUnderstood : null;
};
