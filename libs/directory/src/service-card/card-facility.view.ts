import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from '../profile/code-label.view.js';
import { PlaceView } from '../profile/place.view.js';

/** A place of a service on a card. */
@ObjectType('CardFacility', { description: 'A place of a service on a card.' })
export class CardFacilityView {
  @Field(() => ID)
  id!: string;

  @Field(() => CodeLabelView)
  visibility!: CodeLabelView;

  @Field(() => String, { nullable: true })
  street!: string | null;

  @Field(() => String, { nullable: true })
  houseNumber!: string | null;

  @Field(() => PlaceView, { nullable: true })
  municipality!: PlaceView | null;

  @Field(() => Float, { nullable: true, description: 'Degrees, WGS 84.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees, WGS 84.' })
  longitude!: number | null;

  @Field(() => PlaceView)
  district!: PlaceView;

  @Field(() => PlaceView)
  region!: PlaceView;
}
