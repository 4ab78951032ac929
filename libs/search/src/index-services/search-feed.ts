import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ServiceChanged, OrganisationChanged, RegisterImported } from '@navaz/directory';
import { systemContext, type RequestContext } from '@navaz/kernel';
import { Jobs, type JobData } from '@navaz/platform';
import { SearchEngine } from '../engine/search-engine.js';
import { SearchIndex } from './search-index.js';

/** Changes taken together: a burst of edits is one refresh. */
const burst = 50;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const context = (): RequestContext => systemContext(`search-feed-${randomUUID()}`);

/**
 * What the directory says has changed goes into the index, at once and in the background. Places are no part of a
 * document: they are read at query time, and nothing is told of them. Once a night everything is built again, for what
 * changes by the calendar alone (an end set ahead, an accreditation that runs out).
 */
@Injectable()
export class SearchFeed implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly index: SearchIndex,
    private readonly engine: SearchEngine,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'search.refresh-services',
      on: [ServiceChanged],
      batch: burst,
      handle: (jobs) => this.refreshServices(jobs),
    });
    this.jobs.define({
      name: 'search.refresh-organisation',
      on: [OrganisationChanged],
      batch: burst,
      handle: (jobs) => this.refreshOrganisations(jobs),
    });
    this.jobs.define({
      name: 'search.rebuild',
      on: [RegisterImported],
      batch: burst,
      handle: () => this.rebuild(),
    });
    this.jobs.define({ name: 'search.rebuild-nightly', cron: '20 0 * * *', handle: () => this.rebuild() });
    this.jobs.define({
      name: 'search.sweep',
      cron: '*/20 * * * *',
      handle: () => this.engine.sweep(context()),
    });
  }

  private async refreshServices(jobs: readonly JobData[]): Promise<void> {
    await this.index.refresh(context(), [...new Set(jobs.flatMap((job) => texts(job['serviceIds'])))]);
  }

  private async refreshOrganisations(jobs: readonly JobData[]): Promise<void> {
    for (const id of new Set(jobs.flatMap((job) => texts([job['organisationId']])))) {
      await this.index.refreshOrganisation(context(), id);
    }
  }

  private async rebuild(): Promise<void> {
    await this.index.rebuild(context());
  }
}
