import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@navaz/audit';
import { CapacityModule } from '@navaz/capacity';
import { ConsentModule } from '@navaz/consent';
import { DirectoryModule } from '@navaz/directory';
import { DisclosureModule } from '@navaz/disclosure';
import { IdentityModule } from '@navaz/identity';
import { aroundProviders } from './around.providers.js';
import { handoverEntities } from './handover-entities.js';
import { HandoverRepository } from './handover.repository.js';
import { keepingProviders } from './keeping.providers.js';
import { movingProviders } from './moving.providers.js';
import { PapersController } from './print-papers/papers.controller.js';
import { preparingProviders } from './preparing.providers.js';
import { rightsProviders } from './rights.providers.js';
import { withoutAccountProviders } from './without-account.providers.js';
import { HandoverMoves } from './move-handover/handover-moves.service.js';

/** The only room that knows the person. */
@Module({
  imports: [
    TypeOrmModule.forFeature(handoverEntities),
    AuditModule,
    IdentityModule,
    DirectoryModule,
    CapacityModule,
    ConsentModule,
    DisclosureModule,
  ],
  controllers: [PapersController],
  providers: [
    HandoverRepository,
    HandoverMoves,
    ...preparingProviders,
    ...movingProviders,
    ...keepingProviders,
    ...aroundProviders,
    ...rightsProviders,
    ...withoutAccountProviders,
  ],
  exports: [HandoverMoves],
})
export class HandoverModule {}
