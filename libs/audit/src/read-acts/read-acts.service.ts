import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { invalidInput, isRefusal, notFound, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import { ActEntity } from '../act.entity.js';

/** Which acts: of one organisation, a page at a time, the latest first. */
export interface ActsAsked {
  /** Absent: the reader's own. */
  readonly organisationId?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

const foreignCursor = invalidInput([
  {
    path: 'after',
    code: 'CURSOR_UNKNOWN',
    text: {
      cs: 'Na tuto stránku záznamů nelze navázat. Začněte prosím od první stránky.',
      en: 'This page cannot be continued. Please start from the first page.',
    },
  },
]);
const noTrail = notFound({ cs: 'Záznam o činnosti', en: 'Trail of acts' });

/** Reads the trail: a reader sees the acts of its own organisation, those of others on it, and nothing else. */
@Injectable()
export class ReadActs {
  constructor(private readonly database: Database) {}

  /** `first + 1` acts at most, the latest first. Another organisation's trail is not found; a broken cursor is refused. */
  async acts(ctx: RequestContext, asked: ActsAsked): Promise<readonly ActEntity[] | Refusal> {
    const own = ctx.actor?.organisationId;
    if (!own || (asked.organisationId && asked.organisationId !== own)) return noTrail;
    const cursor = asked.after ? decodeCursor(asked.after, 1) : [Number.MAX_SAFE_INTEGER];
    if (isRefusal(cursor)) return cursor;
    const [before] = cursor;
    if (!Number.isSafeInteger(before)) return foreignCursor;
    return this.database.transaction(ctx, (tx) =>
      tx.repository(ActEntity).find({
        where: [
          { organisationId: own, number: LessThan(before as number) },
          { concernedOrganisationId: own, number: LessThan(before as number) },
        ],
        order: { number: 'DESC' },
        take: asked.first + 1,
      }),
    );
  }
}
