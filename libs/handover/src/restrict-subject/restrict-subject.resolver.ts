import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { RestrictSubjectInput } from './restrict-subject.input.js';
import { RestrictSubject } from './restrict-subject.service.js';

/** Whether anything may be done with a person's data. */
@ObjectType('SubjectRestriction', { description: 'Whether anything may be done with a person’s data.' })
export class RestrictionView {
  @Field(() => Boolean)
  restricted!: boolean;
}

/** What a restriction answers. */
const RestrictSubjectResult = resultOf('RestrictSubjectResult', RestrictionView);

/** The right to restriction. */
@Resolver()
export class RestrictSubjectResolver {
  constructor(private readonly restricting: RestrictSubject) {}

  @Mutation(() => RestrictSubjectResult, {
    description: 'Nothing of the person of a case of your unit is sent and no recipient reads, until it is lifted.',
  })
  @Requires('handover.send')
  async restrictSubject(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RestrictSubjectInput,
  ): Promise<RestrictionView | Refusal> {
    return this.restricting.run(ctx, input);
  }
}
