import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, RequiresMember, resultOf } from '@navaz/platform';
import { SendReminder } from './send-reminder.service.js';

/** Which service is asked about. */
@InputType('SendReminderInput', { description: 'Which service is asked about.' })
export class SendReminderInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;
}

/** A reminder is on its way. */
@ObjectType('ReminderSent', { description: 'A reminder is on its way.' })
export class ReminderSentView {
  @Field(() => ID)
  serviceId!: string;
}

const sendReminderResult = resultOf('SendReminderResult', ReminderSentView);

/** Reminders asked for by hand. */
@Resolver()
export class SendReminderResolver {
  constructor(private readonly sending: SendReminder) {}

  @Mutation(() => sendReminderResult, {
    description: 'Sends the organisation a link that shows a service and confirms it; coordinator or owner.',
  })
  @RequiresMember()
  async sendReminder(
    @Ctx() ctx: RequestContext,
    @Args('input') { serviceId }: SendReminderInput,
  ): Promise<ReminderSentView | Refusal> {
    const sent = await this.sending.send(ctx, serviceId);
    return isRefusal(sent) ? sent : Object.assign(new ReminderSentView(), { serviceId: sent.serviceId });
  }
}
