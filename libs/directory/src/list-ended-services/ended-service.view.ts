import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@navaz/platform';
import { ServiceBriefView } from '../profile/service-brief.view.js';

/** A service that is in no list any more. */
@ObjectType('EndedService', { description: 'A service that is in no list any more.' })
export class EndedServiceView {
  @Field(() => ServiceBriefView)
  service!: ServiceBriefView;

  @Field(() => LocalDate)
  endedOn!: string;

  @Field(() => Boolean, { description: 'You ended it and can take the end back; the register’s end you cannot.' })
  byOwner!: boolean;

  @Field(() => ServiceBriefView, { nullable: true, description: 'What follows, where somebody said it.' })
  successor!: ServiceBriefView | null;
}

/** A page of ended services. */
export const EndedServiceConnection = connectionOf('EndedService', EndedServiceView);
