import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import { SetConditionsInput, type ConditionInput } from './set-conditions.input.js';
import { SetConditions, type ConditionFields } from './set-conditions.service.js';

/** The value in the shape that was given; none given = no value. */
const valueOf = ({ number, range, choices }: ConditionInput): unknown => {
  if (typeof number === 'number') return number;
  if (range) return { from: range.from ?? null, to: range.to ?? null };
  return choices ?? null;
};

const fieldsOf = (input: ConditionInput): ConditionFields => ({
  code: input.code,
  operator: input.operator,
  value: valueOf(input),
  due: input.due,
  dueDays: input.dueDays ?? null,
  meetableFromPrison: input.meetableFromPrison ?? null,
  strict: input.strict,
  ground: input.ground ?? null,
  sentence: input.sentence,
});

/** The owner's list of conditions. */
@Resolver()
export class SetConditionsResolver {
  constructor(
    private readonly conditions: SetConditions,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => EditResult, { description: 'Publishes the conditions of admission of a service.' })
  @Requires('profile.edit')
  async setConditions(
    @Ctx() ctx: RequestContext,
    @Args('input') input: SetConditionsInput,
  ): Promise<EditDoneView | Refusal> {
    const { serviceId, version, why, published } = input;
    const conditions = input.conditions.map(fieldsOf);
    const edited = await this.conditions.set(ctx, { serviceId, version, why: why ?? null, published, conditions });
    return this.records.service(ctx, edited);
  }
}
