import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, RequiresMember, type Connection } from '@navaz/platform';
import { MatrixCellConnection, MatrixCellView, viewMatrixCell } from '../matrix-cell.view.js';
import { DisclosureMatrixArgs } from './read-matrix.input.js';
import { ReadMatrix } from './read-matrix.service.js';

/** Who may pass what to whom, for everybody to read. */
@Resolver(() => MatrixCellView)
export class ReadMatrixResolver {
  constructor(private readonly reading: ReadMatrix) {}

  @Query(() => MatrixCellConnection, {
    description: 'The rules of disclosure as they hold for a sending organisation, by sender and recipient.',
  })
  @RequiresMember()
  async disclosureMatrix(
    @Ctx() ctx: RequestContext,
    @Args() { senderId, first, after }: DisclosureMatrixArgs,
  ): Promise<Connection<MatrixCellView> | Refusal> {
    const cells = await this.reading.inForce(ctx, { senderId: senderId ?? null, first, after: after ?? null });
    if (isRefusal(cells)) return cells;
    return pageOf(cells, first, (cell) => encodeCursor([cell.sender, cell.recipient]), viewMatrixCell);
  }

  @Query(() => MatrixCellConnection, {
    description: 'Proposed changes of the matrix, the latest first; `approved` says whether your organisation did.',
  })
  @RequiresMember()
  async matrixChanges(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<MatrixCellView> | Refusal> {
    const cells = await this.reading.changes(ctx, { first, after: after ?? null });
    return isRefusal(cells) ? cells : pageOf(cells, first, (cell) => encodeCursor([cell.version]), viewMatrixCell);
  }
}
