import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import { CodeLabelView } from '../profile/code-label.view.js';
import { PlaceView } from '../profile/place.view.js';

/** An organisation as one row of a list. */
@ObjectType('OrganisationRow', { description: 'An organisation as one row of a list.' })
export class OrganisationRowView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CodeLabelView)
  kind!: CodeLabelView;

  @Field(() => PlaceView, { nullable: true })
  region!: PlaceView | null;

  @Field(() => PlaceView, { nullable: true })
  district!: PlaceView | null;

  @Field(() => PlaceView, { nullable: true })
  municipality!: PlaceView | null;

  @Field(() => Int, { description: 'Services of it that are in lists.' })
  serviceCount!: number;

  @Field(() => String, { nullable: true, description: 'What of it came with the demo; null outside a demo.' })
  demoNote!: string | null;
}

/** A page of organisations. */
@ObjectType('OrganisationRowConnection', { description: 'A page of organisations.' })
export class OrganisationRowConnection extends connectionOf('OrganisationRow', OrganisationRowView) {}
