import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import { CodeLabelView } from './code-label.view.js';
import { PlaceView } from './place.view.js';

/**
 * A place where a service is given, as far as the reader may see it: of a discreet place the public sees the town, of a
 * secret one everybody sees the district.
 */
@ObjectType('Facility', {
  description:
    'A place where a service is given, as far as the reader may see it: of a discreet place the public sees the town, of a secret one everybody sees the district.',
})
export class FacilityView {
  @Field(() => ID)
  id!: string;

  @Field(() => CodeLabelView)
  visibility!: CodeLabelView;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true })
  street!: string | null;

  @Field(() => String, { nullable: true })
  houseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Five digits.' })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'RÚIAN code of the address.' })
  addressCode!: string | null;

  @Field(() => String, { nullable: true, description: 'How to get in; of a discreet place for professionals.' })
  wayIn!: string | null;

  @Field(() => PlaceView, { nullable: true })
  cityDistrict!: PlaceView | null;

  @Field(() => PlaceView, { nullable: true })
  municipality!: PlaceView | null;

  @Field(() => Float, { nullable: true, description: 'Point of the municipality.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Point of the municipality.' })
  longitude!: number | null;

  @Field(() => PlaceView)
  district!: PlaceView;

  @Field(() => PlaceView)
  region!: PlaceView;

  @Field(() => [CodeLabelView], { nullable: true, description: 'Null = not said.' })
  accessibility!: readonly CodeLabelView[] | null;

  @Field(() => LocalDate, { nullable: true, description: 'HH:MM' })
  openFrom!: string | null;
}
