import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { capacityEntities } from './capacity-entities.js';
import { CapacityReader } from './capacity-reader.js';

/** Units, statements, closures, and how many places are free on any day. */
@Module({
  imports: [TypeOrmModule.forFeature(capacityEntities)],
  providers: [CapacityReader],
  exports: [CapacityReader],
})
export class CapacityModule {}
