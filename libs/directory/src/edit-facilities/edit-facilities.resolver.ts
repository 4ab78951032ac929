import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView } from '../keep-history/edited.view.js';
import { AddFacilityInput, ChangeFacilityInput } from './edit-facilities.input.js';
import { EditFacilities, type FacilityEdited } from './edit-facilities.service.js';

/** What the edit of a place led to; id and version are the service's. */
@ObjectType('FacilityEditDone', { description: 'What the edit of a place led to; id and version are the service’s.' })
export class FacilityEditDoneView extends EditDoneView {
  @Field(() => ID)
  facilityId!: string;
}

const facilityEditResult = resultOf('FacilityEditResult', FacilityEditDoneView);

/** The places of a service. */
@Resolver()
export class EditFacilitiesResolver {
  constructor(
    private readonly facilities: EditFacilities,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => facilityEditResult, { description: 'Adds a place to a service of your organisation.' })
  @Requires('profile.edit')
  async addFacility(
    @Ctx() ctx: RequestContext,
    @Args('input') { serviceId, version, why, ...draft }: AddFacilityInput,
  ): Promise<FacilityEditDoneView | Refusal> {
    const edited = await this.facilities.add(ctx, { serviceId, version, why: why ?? null, draft });
    return this.view(ctx, edited);
  }

  @Mutation(() => facilityEditResult, { description: 'Changes or ends a place of a service of your organisation.' })
  @Requires('profile.edit')
  async changeFacility(
    @Ctx() ctx: RequestContext,
    @Args('input') { serviceId, version, why, facilityId, ...draft }: ChangeFacilityInput,
  ): Promise<FacilityEditDoneView | Refusal> {
    const edited = await this.facilities.change(ctx, { serviceId, version, why: why ?? null, draft }, facilityId);
    return this.view(ctx, edited);
  }

  private async view(ctx: RequestContext, edited: FacilityEdited | Refusal): Promise<FacilityEditDoneView | Refusal> {
    if (isRefusal(edited)) return edited;
    const done = await this.records.service(ctx, edited);
    const { facilityId } = edited;
    return isRefusal(done) ? done : Object.assign(new FacilityEditDoneView(), done, { facilityId });
  }
}
