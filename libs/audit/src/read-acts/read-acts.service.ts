import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { isRefusal, notFound, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import { Act } from '../act.entity.js';

/** Which acts: of one organisation, a page at a time, the latest first. */
export interface ActsAsked {
  /** Absent: the reader's own. */
  readonly organisationId?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

const noTrail = notFound({ cs: 'Záznam o činnosti', en: 'Trail of acts' });

/** Reads the trail: a reader sees the acts of its own organisation and no others. */
@Injectable()
export class ReadActs {
  constructor(private readonly database: Database) {}

  /** `first + 1` acts at most, the latest first. Another organisation's trail is not found; a broken cursor is refused. */
  async acts(ctx: RequestContext, asked: ActsAsked): Promise<readonly Act[] | Refusal> {
    const own = ctx.actor?.organisationId;
    if (!own || (asked.organisationId && asked.organisationId !== own)) return noTrail;
    const cursor = asked.after ? decodeCursor(asked.after, 1) : [Number.MAX_SAFE_INTEGER];
    if (isRefusal(cursor)) return cursor;
    const [before] = cursor;
    if (!Number.isSafeInteger(before)) return noTrail;
    return this.database.transaction(ctx, (tx) =>
      tx.repository(Act).find({
        where: { organisationId: own, number: LessThan(before as number) },
        order: { number: 'DESC' },
        take: asked.first + 1,
      }),
    );
  }
}
