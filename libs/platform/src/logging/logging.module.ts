import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../config/config.js';
import { errorForLog } from './error-for-log.js';

/**
 * JSON lines with ids and without people: no headers, no query strings, no bodies, no GraphQL variables. A request's
 * line says method, path, status, time and the correlation id.
 */
@Module({})
export class LoggingModule {
  static forRoot(): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({
            pinoHttp: {
              level: config.logLevel,
              base: { service: 'navaz' },
              genReqId: (request) => request.id,
              customAttributeKeys: { reqId: 'correlationId' },
              quietReqLogger: true,
              // Ours see the things themselves, not a copy with everything enumerable on it.
              wrapSerializers: false,
              customLogLevel: (_request, response, error) =>
                error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
              serializers: {
                err: errorForLog,
                req: (request: { method: string; url: string }) => ({
                  method: request.method,
                  path: request.url.split('?')[0],
                }),
                res: (response: { statusCode: number }) => ({ status: response.statusCode }),
              },
            },
          }),
        }),
      ],
    };
  }
}
