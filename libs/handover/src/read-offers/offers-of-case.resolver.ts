import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { OfferOfCaseView } from './offer-of-case.view.js';
import { OffersOfCase } from './offers-of-case.service.js';

/** What services offer in a case. */
@Resolver()
export class OffersOfCaseResolver {
  constructor(private readonly offers: OffersOfCase) {}

  @Query(() => [OfferOfCaseView], {
    description:
      'Places that wait for the person’s choice in a case of your unit, the first to begin first. Nothing of the person.',
  })
  @Requires('handover.send')
  async offersOfCase(
    @Ctx() ctx: RequestContext,
    @Args('caseId', { type: () => ID }) caseId: string,
  ): Promise<OfferOfCaseView[]> {
    const offers = await this.offers.of(ctx, caseId);
    return offers.map((offer) => ({ ...offer, characteristics: [...offer.characteristics] }));
  }
}
