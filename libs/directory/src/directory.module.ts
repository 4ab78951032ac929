import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryReader } from './directory-reader.js';
import { directoryEntities } from './entities/directory-entities.js';
import { DirectoryImport } from './import-register/directory-import.js';

/** Organisations, services, code lists and everything a profile publishes. */
@Module({
  imports: [TypeOrmModule.forFeature(directoryEntities)],
  providers: [DirectoryImport, DirectoryReader],
  exports: [DirectoryImport, DirectoryReader],
})
export class DirectoryModule {}
