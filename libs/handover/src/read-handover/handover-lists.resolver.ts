import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@navaz/kernel';
import { PageArgs, type Connection } from '@navaz/platform';
import {
  HandoverView,
  MessageConnection,
  MoveConnection,
  type MessageView,
  type MoveView,
} from '../handovers/handover.view.js';
import { latestFirst } from './latest-first.js';

/** What of an opened handover grows with time, page by page. */
@Resolver(() => HandoverView)
export class HandoverListsResolver {
  @ResolveField('timeline', () => MoveConnection, { description: 'What happened, the latest first.' })
  timelineOf(@Parent() { timeline }: HandoverView, @Args() args: PageArgs): Connection<MoveView> | Refusal {
    return latestFirst(timeline, args);
  }

  @ResolveField('messages', () => MessageConnection, {
    description:
      'What the sides wrote to each other, the latest first; to the provider as long as it reads what passed.',
  })
  messagesOf(@Parent() { messages }: HandoverView, @Args() args: PageArgs): Connection<MessageView> | Refusal {
    return latestFirst(messages, args);
  }
}
