import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActChainEntity } from './act-chain.entity.js';
import { ActEntity } from './act.entity.js';
import { AuditTrail } from './audit-trail.js';
import { ReadActsResolver } from './read-acts/read-acts.resolver.js';
import { ReadActs } from './read-acts/read-acts.service.js';
import { AuditVerifier } from './verify-trail/audit-verifier.js';

/** The trail of acts: written by every room, read by auditors, verified by operators. */
@Module({
  imports: [TypeOrmModule.forFeature([ActEntity, ActChainEntity])],
  providers: [AuditTrail, AuditVerifier, ReadActs, ReadActsResolver],
  exports: [AuditTrail, AuditVerifier],
})
export class AuditModule {}
