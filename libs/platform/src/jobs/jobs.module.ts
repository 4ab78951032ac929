import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Jobs, JobsRole } from './jobs.js';

/** Jobs for every room; `works` is true in the worker only. */
@Global()
@Module({})
export class JobsModule {
  static forRoot(role: { readonly works: boolean }): DynamicModule {
    return { module: JobsModule, providers: [Jobs, { provide: JobsRole, useValue: role }], exports: [Jobs] };
  }
}
