import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { directoryEntities } from './entities/directory-entities.js';

/** Organisations, services, code lists and everything a profile publishes. */
@Module({
  imports: [TypeOrmModule.forFeature(directoryEntities)],
  providers: [],
  exports: [],
})
export class DirectoryModule {}
