import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { ChangeUnitInput, CreateUnitInput, RetireUnitInput } from './edit-units.input.js';
import { UnitEditedView, UnitResult, viewUnitEdited } from './edit-units.view.js';
import { viewUnitDetail } from '../unit-detail/unit-detail.view.js';
import { UnitReading } from '../unit-detail/unit-reading.service.js';
import { UnitDesk, type UnitEdited } from './unit-desk.service.js';

/** Owners say what their service offers. */
@Resolver()
export class EditUnitsResolver {
  constructor(
    private readonly desk: UnitDesk,
    private readonly reading: UnitReading,
  ) {}

  @Mutation(() => UnitResult, { description: 'Adds a unit of places to a service of your organisation.' })
  @Requires('profile.edit')
  async createUnit(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CreateUnitInput,
  ): Promise<UnitEditedView | Refusal> {
    const edited = await this.desk.createUnit(ctx, input);
    return this.view(ctx, edited);
  }

  @Mutation(() => UnitResult, { description: 'Changes a unit of a service of your organisation.' })
  @Requires('profile.edit')
  async changeUnit(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ChangeUnitInput,
  ): Promise<UnitEditedView | Refusal> {
    const edited = await this.desk.changeUnit(ctx, input);
    return this.view(ctx, edited);
  }

  @Mutation(() => UnitResult, { description: 'The unit is no longer offered; its history stays.' })
  @Requires('profile.edit')
  async retireUnit(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RetireUnitInput,
  ): Promise<UnitEditedView | Refusal> {
    const edited = await this.desk.retireUnit(ctx, input.unitId);
    return this.view(ctx, edited);
  }

  /** The unit is read after the commit; a retired one is found no more. */
  private async view(ctx: RequestContext, edited: UnitEdited | Refusal): Promise<UnitEditedView | Refusal> {
    if (isRefusal(edited)) return edited;
    const unit = await this.reading.unit(ctx, edited.unitId, null);
    return viewUnitEdited(edited, isRefusal(unit) ? null : viewUnitDetail(unit));
  }
}
