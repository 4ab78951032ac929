import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryReader } from './directory-reader.js';
import { directoryEntities } from './entities/directory-entities.js';

/** Organisations, services, code lists and everything a profile publishes. */
@Module({
  imports: [TypeOrmModule.forFeature(directoryEntities)],
  providers: [DirectoryReader],
  exports: [DirectoryReader],
})
export class DirectoryModule {}
