import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@navaz/audit';
import { ConsentModule } from '@navaz/consent';
import { CooperationModule } from '@navaz/cooperation';
import { ApproveMatrixResolver } from './approve-matrix/approve-matrix.resolver.js';
import { ApproveMatrix } from './approve-matrix/approve-matrix.service.js';
import { disclosureEntities } from './disclosure-entities.js';
import { DisclosureGate } from './disclosure-gate.js';
import { MatrixRepository } from './matrix.repository.js';
import { ProposeMatrixChangeResolver } from './propose-matrix-change/propose-matrix-change.resolver.js';
import { ProposeMatrixChange } from './propose-matrix-change/propose-matrix-change.service.js';
import { ReadMatrixResolver } from './read-matrix/read-matrix.resolver.js';
import { ReadMatrix } from './read-matrix/read-matrix.service.js';
import { RecordLegalReviewResolver } from './record-legal-review/record-legal-review.resolver.js';
import { RecordLegalReview } from './record-legal-review/record-legal-review.service.js';

/** The matrix and the decision what passes. */
@Module({
  imports: [TypeOrmModule.forFeature(disclosureEntities), AuditModule, ConsentModule, CooperationModule],
  providers: [
    MatrixRepository,
    DisclosureGate,
    ReadMatrix,
    ReadMatrixResolver,
    ProposeMatrixChange,
    ProposeMatrixChangeResolver,
    RecordLegalReview,
    RecordLegalReviewResolver,
    ApproveMatrix,
    ApproveMatrixResolver,
  ],
  exports: [DisclosureGate],
})
export class DisclosureModule {}
