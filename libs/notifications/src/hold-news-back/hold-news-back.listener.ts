import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NewsHeldBack } from '@navaz/handover';
import { Database } from '@navaz/platform';
import { Notices } from '../notices.service.js';

/** Hears that nothing is to be told about a request: what waits for its mail or its digest goes in that very commit. */
@Injectable()
export class HoldNewsBack implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.database.hear(NewsHeldBack, (tx, { organisationId, reference }) =>
      this.notices.holdBack(tx, organisationId, reference),
    );
  }
}
