import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DemoAccounts } from './demo-accounts.js';
import { DemoProvider } from './demo-provider.js';
import { ProviderRecordEntity } from './provider-record.entity.js';
import { ProviderRecords } from './provider-records.js';

/** The embedded provider; asleep where an issuer is configured. */
@Module({
  imports: [TypeOrmModule.forFeature([ProviderRecordEntity])],
  providers: [DemoAccounts, DemoProvider, ProviderRecords],
  exports: [DemoAccounts],
})
export class DemoProviderModule {}
