import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@navaz/audit';
import { IdentityModule } from '@navaz/identity';
import { DirectoryReader } from './directory-reader.js';
import { editingProviders } from './editing-providers.js';
import { directoryEntities } from './entities/directory-entities.js';
import { FreshnessClock } from './freshness-clock.js';
import { DirectoryImport } from './import-register/directory-import.js';
import { readingProviders } from './reading-providers.js';
import { Verifications } from './verifications.js';

/** Organisations, services, code lists and everything a profile publishes. */
@Module({
  imports: [TypeOrmModule.forFeature(directoryEntities), AuditModule, IdentityModule],
  providers: [DirectoryImport, ...readingProviders, ...editingProviders],
  exports: [DirectoryImport, DirectoryReader, FreshnessClock, Verifications],
})
export class DirectoryModule {}
