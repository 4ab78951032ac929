import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { MatrixResult, viewMatrixCell, type MatrixCellView } from '../matrix-cell.view.js';
import { ProposeMatrixChangeInput } from './propose-matrix-change.input.js';
import { ProposeMatrixChange } from './propose-matrix-change.service.js';

/** Proposing how a rule should read. */
@Resolver()
export class ProposeMatrixChangeResolver {
  constructor(private readonly proposing: ProposeMatrixChange) {}

  @Mutation(() => MatrixResult, {
    description: 'Proposes a change of a rule. It holds for nobody until a lawyer agreed and an institution approved.',
  })
  @Requires('matrix.legal')
  async proposeMatrixChange(
    @Ctx() ctx: RequestContext,
    @Args('input') { art9, art10, ...given }: ProposeMatrixChangeInput,
  ): Promise<MatrixCellView | Refusal> {
    const cell = await this.proposing.propose(ctx, { ...given, art9: art9 ?? null, art10: art10 ?? null });
    return isRefusal(cell) ? cell : viewMatrixCell(cell);
  }
}
