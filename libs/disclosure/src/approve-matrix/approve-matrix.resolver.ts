import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { MatrixResult, viewMatrixCell, type MatrixCellView } from '../matrix-cell.view.js';
import { ApproveMatrixInput } from './approve-matrix.input.js';
import { ApproveMatrix } from './approve-matrix.service.js';

/** Approving a change for one's own institution. */
@Resolver()
export class ApproveMatrixResolver {
  constructor(private readonly approving: ApproveMatrix) {}

  @Mutation(() => MatrixResult, {
    description: 'Your institution takes a reviewed change over; from now on it holds for you.',
  })
  @Requires('matrix.approve')
  async approveMatrix(
    @Ctx() ctx: RequestContext,
    @Args('input') { cellId }: ApproveMatrixInput,
  ): Promise<MatrixCellView | Refusal> {
    const cell = await this.approving.approve(ctx, cellId);
    return isRefusal(cell) ? cell : viewMatrixCell(cell);
  }
}
