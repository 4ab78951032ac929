import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@navaz/audit';
import { Asking } from './ask-for-agreement/asking.service.js';
import { ConsentDesk } from './consent-desk.js';
import { consentEntities } from './consent-entities.js';
import { ConsentReader } from './consent-reader.js';
import { ForgetSkeletonsJob } from './destroy-content/forget-skeletons.job.js';
import { GrantsRepository } from './grants.repository.js';
import { Invalidating } from './invalidate-grants/invalidating.service.js';
import { Recording } from './record-agreement/recording.service.js';
import { Renewing } from './renew-agreement/renewing.service.js';
import { Withdrawing } from './withdraw-agreement/withdrawing.service.js';
import { SlipCodes } from './slip-codes.service.js';
import { WithdrawByCodeResolver } from './withdraw-by-code/withdraw-by-code.resolver.js';
import { WithdrawingByCode } from './withdraw-by-code/withdrawing-by-code.service.js';

/** Grants of disclosure: asked for, given, refused, renewed, withdrawn; what was said, when and to which notice. */
@Module({
  imports: [TypeOrmModule.forFeature(consentEntities), AuditModule],
  providers: [
    GrantsRepository,
    Asking,
    SlipCodes,
    Recording,
    Renewing,
    Withdrawing,
    Invalidating,
    ConsentDesk,
    ConsentReader,
    WithdrawingByCode,
    WithdrawByCodeResolver,
    ForgetSkeletonsJob,
  ],
  exports: [ConsentDesk, ConsentReader],
})
export class ConsentModule {}
