import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import { CodeLabelView } from '../profile/code-label.view.js';
import { KindOfferedView } from '../profile/kind-offered.view.js';
import { OrganisationBriefView } from '../profile/organisation-brief.view.js';
import { ServiceBriefView } from '../profile/service-brief.view.js';

/** A service that works in a prison, how and when. */
@ObjectType('PrisonWorker', { description: 'A service that works in a prison, how and when.' })
export class PrisonWorkerView {
  @Field(() => ServiceBriefView)
  service!: ServiceBriefView;

  @Field(() => OrganisationBriefView)
  organisation!: OrganisationBriefView;

  @Field(() => [KindOfferedView])
  kinds!: readonly KindOfferedView[];

  @Field(() => CodeLabelView)
  form!: CodeLabelView;

  @Field(() => LocalDate, { nullable: true, description: 'First day it is valid; null: without a stated beginning.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day it is valid; null: without a stated end.' })
  validTo!: string | null;

  @Field(() => Boolean, { description: 'Valid today.' })
  current!: boolean;
}
