import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { EraseSubjectInput } from './erase-subject.input.js';
import { EraseSubject } from './erase-subject.service.js';
import { ErasedView } from './erased.view.js';

/** What an erasure answers. */
const EraseSubjectResult = resultOf('EraseSubjectResult', ErasedView);

/** The right to be forgotten. */
@Resolver()
export class EraseSubjectResolver {
  constructor(private readonly erasing: EraseSubject) {}

  @Mutation(() => EraseSubjectResult, {
    description: 'Erases the person of a case of your unit, for good: no backup brings them back. Requests end first.',
  })
  @Requires('handover.send')
  async eraseSubject(
    @Ctx() ctx: RequestContext,
    @Args('input') input: EraseSubjectInput,
  ): Promise<ErasedView | Refusal> {
    return this.erasing.run(ctx, input);
  }
}
