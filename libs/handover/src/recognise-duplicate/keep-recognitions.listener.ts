import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GrantsGiven, GrantsInvalidated, GrantsWithdrawn } from '@navaz/consent';
import { Database } from '@navaz/platform';
import { Recognitions } from '../subjects/recognitions.service.js';

/** The hash comes and goes in the very commit of the agreement: both granted is enough, and taken back is at once. */
@Injectable()
export class KeepRecognitions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly recognitions: Recognitions,
  ) {}

  onModuleInit(): void {
    this.database.hear(GrantsGiven, (tx, { grants }) => this.recognitions.keepGiven(tx, grants));
    this.database.hear(GrantsWithdrawn, (tx, { grants }) => this.recognitions.forget(tx, grants));
    this.database.hear(GrantsInvalidated, (tx, { grants }) => this.recognitions.forget(tx, grants));
  }
}
