import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsUUID, ValidateNested } from 'class-validator';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { Public } from '@navaz/platform';
import { CheckedConditionsView } from './checked-conditions.view.js';
import { CheckServiceConditions } from './check-service-conditions.service.js';
import { CircumstancesInput, toCircumstances } from './circumstances.input.js';
import { mapConditionAnswer } from './map-condition-answer.js';

@ArgsType()
class CheckServiceConditionsArgs {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;

  @Field(() => CircumstancesInput)
  @ValidateNested()
  @Type(() => CircumstancesInput)
  circumstances!: CircumstancesInput;
}

/** Would this service take this person? */
@Resolver(() => CheckedConditionsView)
export class CheckServiceConditionsResolver {
  constructor(private readonly conditions: CheckServiceConditions) {}

  @Query(() => CheckedConditionsView, {
    description: 'Conditions of a service against circumstances; nothing is kept.',
  })
  @Public('compares published conditions with what the asker knows; nothing is stored or logged')
  async checkServiceConditions(
    @Args() { serviceId, circumstances }: CheckServiceConditionsArgs,
  ): Promise<CheckedConditionsView | Refusal> {
    const checked = await this.conditions.check(serviceId, toCircumstances(circumstances));
    if (isRefusal(checked)) return checked;
    const { summary } = checked;
    return {
      serviceId: checked.serviceId,
      conditionsPublished: checked.conditionsPublished,
      fit: summary.fit,
      met: summary.met,
      notMet: summary.notMet,
      unknown: summary.unknown,
      removableBeforeRelease: summary.removableBeforeRelease,
      answers: checked.answers.map(mapConditionAnswer),
    };
  }
}
