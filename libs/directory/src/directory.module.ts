import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@navaz/audit';
import { IdentityModule } from '@navaz/identity';
import { Config } from '@navaz/platform';
import { DirectoryReader } from './directory-reader.js';
import { editingProviders } from './editing-providers.js';
import { directoryEntities } from './entities/directory-entities.js';
import { configuredFreshnessPolicy } from './freshness/configured-policy.js';
import { FreshnessClock, freshnessPolicyToken } from './freshness-clock.js';
import { DirectoryImport } from './import-register/directory-import.js';
import { InvitationReading } from './read-invitation/invitation-reading.service.js';
import { InvitationResolver } from './read-invitation/invitation.resolver.js';
import { OwnOrganisations } from './read-own-organisations/own-organisations.js';
import { OwnOrganisationsResolver } from './read-own-organisations/own-organisations.resolver.js';
import { readingProviders } from './reading-providers.js';
import { Verifications } from './verifications.js';

/** Organisations, services, code lists and everything a profile publishes. */
@Module({
  imports: [TypeOrmModule.forFeature(directoryEntities), AuditModule, IdentityModule],
  providers: [
    {
      provide: freshnessPolicyToken,
      useFactory: (config: Config) => configuredFreshnessPolicy(config.freshnessDays),
      inject: [Config],
    },
    DirectoryImport,
    ...readingProviders,
    InvitationReading,
    InvitationResolver,
    OwnOrganisations,
    OwnOrganisationsResolver,
    ...editingProviders,
  ],
  exports: [DirectoryImport, DirectoryReader, FreshnessClock, Verifications],
})
export class DirectoryModule {}
