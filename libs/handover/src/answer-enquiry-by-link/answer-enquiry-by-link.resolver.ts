import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Public, resultOf } from '@navaz/platform';
import { HeldLinkArgs } from '../links/held-link.input.js';
import { AnswerEnquiryByLinkInput } from './answer-enquiry-by-link.input.js';
import { AnswerEnquiryByLink } from './answer-enquiry-by-link.service.js';
import { EnquiryByLinkView, viewEnquiryByLink } from './enquiry-by-link.view.js';

/** What answering an enquiry by a link answers. */
const EnquiryByLinkResult = resultOf('EnquiryByLinkResult', EnquiryByLinkView);

/** Enquiries to services that have no account. */
@Resolver()
export class AnswerEnquiryByLinkResolver {
  constructor(private readonly answering: AnswerEnquiryByLink) {}

  @Query(() => EnquiryByLinkView, { description: 'The one enquiry a link of a mail is about: nobody’s identity.' })
  @Public('the signed link is the permission: one enquiry, one purpose, fourteen days')
  async enquiryByLink(@Ctx() ctx: RequestContext, @Args() held: HeldLinkArgs): Promise<EnquiryByLinkView | Refusal> {
    const read = await this.answering.open(ctx, held);
    return isRefusal(read) ? read : viewEnquiryByLink(read);
  }

  @Mutation(() => EnquiryByLinkResult, {
    description: 'Answers the enquiry a link of a mail is about, for a service without an account.',
  })
  @Public('the signed link is the permission: one enquiry, one purpose, fourteen days')
  async answerEnquiryByLink(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AnswerEnquiryByLinkInput,
  ): Promise<EnquiryByLinkView | Refusal> {
    const read = await this.answering.answer(ctx, input);
    return isRefusal(read) ? read : viewEnquiryByLink(read);
  }
}
