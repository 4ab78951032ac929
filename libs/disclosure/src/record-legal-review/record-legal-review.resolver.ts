import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { MatrixResult, viewMatrixCell, type MatrixCellView } from '../matrix-cell.view.js';
import { RecordLegalReviewInput } from './record-legal-review.input.js';
import { RecordLegalReview } from './record-legal-review.service.js';

/** Recording what a lawyer said. */
@Resolver()
export class RecordLegalReviewResolver {
  constructor(private readonly recording: RecordLegalReview) {}

  @Mutation(() => MatrixResult, { description: 'Records a lawyer’s review of a rule; the latest one counts.' })
  @Requires('matrix.legal')
  async recordLegalReview(
    @Ctx() ctx: RequestContext,
    @Args('input') { note, ...said }: RecordLegalReviewInput,
  ): Promise<MatrixCellView | Refusal> {
    const cell = await this.recording.record(ctx, { ...said, note: note ?? null });
    return isRefusal(cell) ? cell : viewMatrixCell(cell);
  }
}
