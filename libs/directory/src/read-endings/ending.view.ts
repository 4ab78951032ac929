import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@navaz/platform';
import { OrganisationBriefView } from '../profile/organisation-brief.view.js';
import { ServiceBriefView } from '../profile/service-brief.view.js';

/** A service that ends soon. */
@ObjectType('ProgrammeEnding')
export class EndingView {
  @Field(() => ServiceBriefView)
  service!: ServiceBriefView;

  @Field(() => OrganisationBriefView)
  organisation!: OrganisationBriefView;

  @Field(() => LocalDate)
  endsOn!: string;

  @Field(() => String, { description: 'validity, funding or registration' })
  cause!: string;

  @Field(() => String, { nullable: true })
  funder!: string | null;

  @Field(() => ServiceBriefView, { nullable: true, description: 'What follows, where somebody said it.' })
  successor!: ServiceBriefView | null;
}

/** A page of endings. */
@ObjectType('ProgrammeEndingConnection')
export class EndingConnection extends connectionOf('ProgrammeEnding', EndingView) {}
