import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Public, resultOf } from '@navaz/platform';
import { HeldLinkArgs } from '../links/held-link.input.js';
import { AnswerByLinkInput } from './answer-by-link.input.js';
import { AnswerByLink } from './answer-by-link.service.js';
import { HandoverByLinkView, viewByLink } from './handover-by-link.view.js';

/** What answering by a link answers. */
const HandoverByLinkResult = resultOf('HandoverByLinkResult', HandoverByLinkView);

/** Requests to services that have no account. */
@Resolver()
export class AnswerByLinkResolver {
  constructor(
    private readonly answering: AnswerByLink,
    private readonly clock: Clock,
  ) {}

  @Query(() => HandoverByLinkView, {
    description: 'The one request a link of a mail is about. Opening it changes nothing but is logged.',
  })
  @Public('the signed link is the permission: one request, one purpose, fourteen days')
  async handoverByLink(@Ctx() ctx: RequestContext, @Args() held: HeldLinkArgs): Promise<HandoverByLinkView | Refusal> {
    const read = await this.answering.open(ctx, held);
    return isRefusal(read) ? read : viewByLink(read, this.clock.today(), ctx.locale);
  }

  @Query(() => String, {
    description:
      'For a page that shows the request of a link: once it is not the `mark` of what is shown any more, hide that and open it again. Reads nothing of the person and is not logged.',
  })
  @Public('the signed link is the permission: one request, one purpose, fourteen days')
  async handoverByLinkMark(@Ctx() ctx: RequestContext, @Args() held: HeldLinkArgs): Promise<string | Refusal> {
    return this.answering.mark(ctx, held);
  }

  @Mutation(() => HandoverByLinkResult, {
    description: 'Answers the request a link of a mail is about, for a service without an account.',
  })
  @Public('the signed link is the permission: one request, one purpose, fourteen days')
  async answerByLink(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AnswerByLinkInput,
  ): Promise<HandoverByLinkView | Refusal> {
    const read = await this.answering.answer(ctx, input);
    return isRefusal(read) ? read : viewByLink(read, this.clock.today(), ctx.locale);
  }
}
