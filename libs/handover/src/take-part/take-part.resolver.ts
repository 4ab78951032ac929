import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { OfferedParticipantView, ParticipantView } from './participant.view.js';
import { Participants } from './participants.service.js';
import { AddParticipantInput, EndParticipationInput } from './take-part.input.js';
import { TakePart } from './take-part.service.js';

/** What adding and ending answer: the participant. */
const ParticipantResult = resultOf('ParticipantResult', ParticipantView);

/** Units that take part in a case. */
@Resolver()
export class TakePartResolver {
  constructor(
    private readonly acts: TakePart,
    private readonly participants: Participants,
  ) {}

  @Query(() => [ParticipantView], { description: 'Who takes or took part in a case of your unit; the latest 40.' })
  @Requires('handover.send')
  async caseParticipants(
    @Ctx() ctx: RequestContext,
    @Args('caseId', { type: () => ID }) caseId: string,
  ): Promise<ParticipantView[] | Refusal> {
    return this.participants.of(ctx, caseId);
  }

  @Query(() => [OfferedParticipantView], {
    description: 'Who would be the first to ask to take part: the curators of the district of return, 25 at most.',
  })
  @Requires('handover.send')
  async offeredParticipants(
    @Ctx() ctx: RequestContext,
    @Args('caseId', { type: () => ID }) caseId: string,
  ): Promise<OfferedParticipantView[] | Refusal> {
    return this.participants.offered(ctx, caseId);
  }

  @Mutation(() => ParticipantResult, {
    description: 'Lets a unit take part in a case: with the person’s agreement, or on the institutions’ own basis.',
  })
  @Requires('handover.send')
  async addParticipant(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AddParticipantInput,
  ): Promise<ParticipantView | Refusal> {
    const done = await this.acts.add(ctx, input);
    return isRefusal(done) ? done : this.participants.one(ctx, done.participantId);
  }

  @Mutation(() => ParticipantResult, { description: 'Ends a participation; the unit reads the case no more.' })
  @Requires('handover.send')
  async endParticipation(
    @Ctx() ctx: RequestContext,
    @Args('input') input: EndParticipationInput,
  ): Promise<ParticipantView | Refusal> {
    const done = await this.acts.end(ctx, input);
    return isRefusal(done) ? done : this.participants.one(ctx, done.participantId);
  }
}
