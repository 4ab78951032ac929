import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@navaz/audit';
import { AgreementShown } from './agreement-shown.js';
import { ConfirmAgreementResolver } from './confirm-agreement/confirm-agreement.resolver.js';
import { ConfirmAgreement } from './confirm-agreement/confirm-agreement.service.js';
import { cooperationEntities } from './cooperation-entities.js';
import { CooperationReader } from './cooperation-reader.js';
import { EndAgreementResolver } from './end-agreement/end-agreement.resolver.js';
import { EndAgreement } from './end-agreement/end-agreement.service.js';
import { ListAgreementsResolver } from './list-agreements/list-agreements.resolver.js';
import { ListAgreements } from './list-agreements/list-agreements.service.js';
import { ProposeAgreementResolver } from './propose-agreement/propose-agreement.resolver.js';
import { ProposeAgreement } from './propose-agreement/propose-agreement.service.js';

/** Agreements between organisations. */
@Module({
  imports: [TypeOrmModule.forFeature(cooperationEntities), AuditModule],
  providers: [
    CooperationReader,
    ListAgreements,
    ListAgreementsResolver,
    AgreementShown,
    ProposeAgreement,
    ProposeAgreementResolver,
    ConfirmAgreement,
    ConfirmAgreementResolver,
    EndAgreement,
    EndAgreementResolver,
  ],
  exports: [CooperationReader],
})
export class CooperationModule {}
