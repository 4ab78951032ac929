import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActChainEntity } from './act-chain.entity.js';
import { ActEntity } from './act.entity.js';
import { AuditTrail } from './audit-trail.js';
import { CheckTrailsResolver } from './check-trails/check-trails.resolver.js';
import { CheckTrails } from './check-trails/check-trails.service.js';
import { CheckpointDisclosures } from './checkpoint-disclosures/checkpoint-disclosures.job.js';
import { disclosureEntities } from './disclosure-entities.js';
import { DisclosureLog } from './disclosure-log.js';
import { ReadActsResolver } from './read-acts/read-acts.resolver.js';
import { ReadActs } from './read-acts/read-acts.service.js';
import { ReadDisclosuresResolver } from './read-disclosures/read-disclosures.resolver.js';
import { ReadDisclosures } from './read-disclosures/read-disclosures.service.js';
import { DisclosureVerifier } from './verify-disclosures/disclosure-verifier.js';
import { AuditVerifier } from './verify-trail/audit-verifier.js';

/** The two trails, of acts and of disclosures: written by rooms, read and checked by auditors, verified by operators. */
@Module({
  imports: [TypeOrmModule.forFeature([ActEntity, ActChainEntity, ...disclosureEntities])],
  providers: [
    AuditTrail,
    AuditVerifier,
    ReadActs,
    ReadActsResolver,
    DisclosureLog,
    ReadDisclosures,
    ReadDisclosuresResolver,
    DisclosureVerifier,
    CheckpointDisclosures,
    CheckTrails,
    CheckTrailsResolver,
  ],
  exports: [AuditTrail, AuditVerifier, DisclosureLog, DisclosureVerifier],
})
export class AuditModule {}
