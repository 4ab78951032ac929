import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import { MatrixRepository, type StoredCell } from '../matrix.repository.js';

/** Shows the matrix to everybody who is logged in. */
@Injectable()
export class ReadMatrix {
  constructor(
    private readonly database: Database,
    private readonly matrix: MatrixRepository,
  ) {}

  /** The rules as they hold for a sending organisation, `first + 1` at most. Refusal: a foreign cursor. */
  async inForce(
    ctx: RequestContext,
    wanted: { readonly senderId: string | null; readonly first: number; readonly after: string | null },
  ): Promise<StoredCell[] | Refusal> {
    const after = wanted.after ? decodeCursor(wanted.after, ['text', 'text']) : [null, null];
    if (isRefusal(after)) return after;
    const [sender, recipient] = after as [string | null, string | null];
    const senderId = wanted.senderId ?? ctx.actor?.organisationId ?? null;
    return this.database.transaction(ctx, (tx) => this.matrix.page(tx, senderId, [sender, recipient], wanted.first));
  }

  /** Changes that were proposed, the latest first, `first + 1` at most. Refusal: a foreign cursor. */
  async changes(
    ctx: RequestContext,
    wanted: { readonly first: number; readonly after: string | null },
  ): Promise<StoredCell[] | Refusal> {
    const after = wanted.after ? decodeCursor(wanted.after, ['number']) : [null];
    if (isRefusal(after)) return after;
    const [given] = after as [number | null];
    // A version is a whole number the database can hold; a cursor of anything else lists from the beginning of it.
    const before = given === null ? null : Math.min(Math.max(Math.floor(given), 0), 2 ** 31 - 1);
    return this.database.transaction(ctx, (tx) =>
      this.matrix.changes(tx, ctx.actor?.organisationId ?? null, before, wanted.first),
    );
  }
}
