import { Catch, HttpException, HttpStatus, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter, HttpAdapterHost } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { isUnavailable } from '../database/sql-state.js';

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
      super.catch(error, host);
      return undefined;
    }
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (typeof error === 'object' && error !== null && 'statusCode' in error && Number(error.statusCode) < 500) {
      return reply.status(Number(error.statusCode)).send({ message: 'Požadavku nerozumíme. Zkontrolujte ho prosím.' });
    }
    this.logger.error({ err: error, correlationId: request.id }, 'a fault');
    const unavailable = isUnavailable(error);
    return reply.status(unavailable ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR).send({
      message: unavailable
        ? 'Databáze je na chvíli nedostupná. Zkuste to prosím za minutu znovu.'
        : 'Něco se u nás pokazilo. Zkuste to prosím znovu; nepomůže-li to, sdělte nám kód chyby.',
      correlationId: request.id,
    });
  }
}
