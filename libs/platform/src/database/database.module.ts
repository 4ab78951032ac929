import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntitySchema, MixedList } from 'typeorm';
import { Clock, SystemClock } from '@navaz/kernel';
import { Config } from '../config/config.js';
import { Database } from './database.js';
import { poolOptions } from './pool-options.js';

/** Connects as the application role. Entities are registered by the rooms (`autoLoadEntities`). */
@Global()
@Module({})
export class DatabaseModule {
  /** `entities` is for programs that compose without Nest's forFeature; rooms use forFeature. */
  static forRoot(entities: MixedList<EntitySchema | (new () => object)> = []): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({
            type: 'postgres' as const,
            url: config.databaseUrl,
            applicationName: 'navaz',
            entities,
            autoLoadEntities: true,
            synchronize: false,
            migrationsRun: false,
            installExtensions: false,
            retryAttempts: 0,
            logging: false,
            extra: poolOptions(config.databasePoolSize),
          }),
        }),
      ],
      providers: [Database, { provide: Clock, useClass: SystemClock }],
      exports: [Database, Clock, TypeOrmModule],
    };
  }
}
