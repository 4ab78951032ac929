import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@navaz/audit';
import { CapacityModule } from '@navaz/capacity';
import { DirectoryModule } from '@navaz/directory';
import { ImportRunEntity } from './import-run.entity.js';
import { ImportRuns } from './import-register/import-runs.js';
import { RegisterImport } from './import-register/register-import.service.js';
import { ImportRunsResolver } from './list-import-runs/import-runs.resolver.js';
import { ListImportRuns } from './list-import-runs/list-import-runs.service.js';
import { DemoData } from './load-demo/demo-data.service.js';

/** What comes in from outside: the public register, and the demo data of the first start. */
@Module({
  imports: [TypeOrmModule.forFeature([ImportRunEntity]), AuditModule, CapacityModule, DirectoryModule],
  providers: [ImportRuns, RegisterImport, DemoData, ListImportRuns, ImportRunsResolver],
  exports: [RegisterImport, DemoData],
})
export class InteropModule {}
