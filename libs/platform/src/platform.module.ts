import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Operations } from './graphql/operations.js';
import { LocalDateScalar, InstantScalar } from './graphql/scalars.js';
import { SignedLinks } from './links/signed-links.js';
import { Mailer } from './mail/mail.js';

/** What rooms use besides database, jobs and configuration. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [SignedLinks, Mailer, Operations, LocalDateScalar, InstantScalar],
  exports: [SignedLinks, Mailer, Operations],
})
export class PlatformModule {}
