import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Commands } from './commands/commands.js';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/config.js';
import { Counters } from './counters.js';
import { DatabaseModule } from './database/database.module.js';
import { Operations } from './graphql/operations.js';
import { InstantScalar, LocalDateScalar } from './graphql/scalars.js';
import { JobsModule } from './jobs/jobs.module.js';
import { KeyStore } from './keys/key-store.js';
import { ErasureLedger } from './ledger/erasure-ledger.js';
import { RateLimits } from './limits/rate-limits.js';
import { OldLinks } from './links/old-links.job.js';
import { SignedLinks } from './links/signed-links.js';
import { LoggingModule } from './logging/logging.module.js';
import { Mailer } from './mail/mail.js';
import { SentMails } from './mail/sent-mails.js';

/** What a program says about itself. */
export interface ProgramOptions {
  /** Whether it works on jobs (the worker) or only hands them in. */
  readonly works: boolean;
}

/** The ground every program stands on: configuration, logs, database, jobs, links, mail. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, options: ProgramOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.forRoot(config),
        LoggingModule.forRoot(),
        DatabaseModule.forRoot(),
        JobsModule.forRoot(options),
        DiscoveryModule,
      ],
      providers: [
        Commands,
        Counters,
        ErasureLedger,
        KeyStore,
        RateLimits,
        SignedLinks,
        OldLinks,
        SentMails,
        Mailer,
        Operations,
        LocalDateScalar,
        InstantScalar,
      ],
      exports: [Commands, Counters, ErasureLedger, KeyStore, RateLimits, SignedLinks, Mailer, Operations],
    };
  }
}
