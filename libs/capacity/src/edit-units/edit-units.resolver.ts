import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { ChangeUnitInput, CreateUnitInput, RetireUnitInput } from './edit-units.input.js';
import { UnitEditedView, UnitResult, viewUnitEdited } from './edit-units.view.js';
import { UnitDesk } from './unit-desk.service.js';

/** Owners say what their service offers. */
@Resolver()
export class EditUnitsResolver {
  constructor(private readonly desk: UnitDesk) {}

  @Mutation(() => UnitResult, { description: 'Adds a unit of places to a service of your organisation.' })
  @Requires('profile.edit')
  async createUnit(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CreateUnitInput,
  ): Promise<UnitEditedView | Refusal> {
    const edited = await this.desk.createUnit(ctx, input);
    return isRefusal(edited) ? edited : viewUnitEdited(edited);
  }

  @Mutation(() => UnitResult, { description: 'Changes a unit of a service of your organisation.' })
  @Requires('profile.edit')
  async changeUnit(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ChangeUnitInput,
  ): Promise<UnitEditedView | Refusal> {
    const edited = await this.desk.changeUnit(ctx, input);
    return isRefusal(edited) ? edited : viewUnitEdited(edited);
  }

  @Mutation(() => UnitResult, { description: 'The unit is no longer offered; its history stays.' })
  @Requires('profile.edit')
  async retireUnit(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RetireUnitInput,
  ): Promise<UnitEditedView | Refusal> {
    const edited = await this.desk.retireUnit(ctx, input.unitId);
    return isRefusal(edited) ? edited : viewUnitEdited(edited);
  }
}
