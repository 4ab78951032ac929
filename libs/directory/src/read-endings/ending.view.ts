import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@navaz/platform';
import { OrganisationBriefView } from '../profile/organisation-brief.view.js';
import { ServiceBriefView } from '../profile/service-brief.view.js';

/** A service that ends soon. */
@ObjectType('ProgrammeEnding', { description: 'A service that ends soon.' })
export class EndingView {
  @Field(() => ServiceBriefView)
  service!: ServiceBriefView;

  @Field(() => OrganisationBriefView)
  organisation!: OrganisationBriefView;

  @Field(() => LocalDate, { description: 'Its last day.' })
  endsOn!: string;

  @Field(() => String, { description: 'validity, funding or registration' })
  cause!: string;

  @Field(() => String, { nullable: true })
  funder!: string | null;

  @Field(() => ServiceBriefView, { nullable: true, description: 'What follows, where somebody said it.' })
  successor!: ServiceBriefView | null;
}

/** A page of endings. */
@ObjectType('ProgrammeEndingConnection', { description: 'A page of endings.' })
export class EndingConnection extends connectionOf('ProgrammeEnding', EndingView) {}
