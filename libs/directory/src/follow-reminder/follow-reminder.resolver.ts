import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Public } from '@navaz/platform';
import { FreshnessClock } from '../freshness-clock.js';
import { VerificationDoneView, VerificationResult, viewVerification } from '../verification-done.view.js';
import { ConfirmByReminderInput } from './follow-reminder.input.js';
import { FollowReminder } from './follow-reminder.service.js';
import { ReminderView, viewReminder } from './reminder.view.js';

/** Links in reminders, without a login. */
@Resolver()
export class FollowReminderResolver {
  constructor(
    private readonly following: FollowReminder,
    private readonly freshness: FreshnessClock,
  ) {}

  @Query(() => ReminderView, { description: 'What a link of a reminder is about. Opening it changes nothing.' })
  @Public('opened by a signed link from a mail; shows what is public anyway')
  async reminder(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => String }) token: string,
  ): Promise<ReminderView | Refusal> {
    const shown = await this.following.show(ctx, token);
    const { now, policy } = this.freshness.moment();
    return isRefusal(shown) ? shown : viewReminder(shown, policy, now);
  }

  @Mutation(() => VerificationResult, { description: 'Confirms by a link that parts of a profile hold.' })
  @Public('the signed link is the permission: one purpose, one service, fourteen days')
  async confirmByReminder(
    @Ctx() ctx: RequestContext,
    @Args('input') { token, serviceId, parts }: ConfirmByReminderInput,
  ): Promise<VerificationDoneView | Refusal> {
    const done = await this.following.confirm(ctx, token, serviceId, parts);
    return isRefusal(done) ? done : viewVerification(done);
  }
}
