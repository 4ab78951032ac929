import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import { CodeLabelView } from '../profile/code-label.view.js';
import { ContactView } from '../profile/contact.view.js';
import { PlaceView } from '../profile/place.view.js';
import { SecurityLevelView } from './security-level.view.js';

/** A prison: levels, sexes, and whether organisations may start working there. Null = not known. */
@ObjectType('Prison', {
  description: 'A prison: levels, sexes, and whether organisations may start working there. Null = not known.',
})
export class PrisonView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { description: 'prison or remand_prison' })
  type!: string;

  @Field(() => PlaceView)
  municipality!: PlaceView;

  @Field(() => PlaceView)
  district!: PlaceView;

  @Field(() => PlaceView)
  region!: PlaceView;

  @Field(() => Float, { description: 'Degrees, WGS 84.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees, WGS 84.' })
  longitude!: number;

  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field(() => [SecurityLevelView])
  levels!: readonly SecurityLevelView[];

  @Field(() => [CodeLabelView], { nullable: true })
  sexes!: readonly CodeLabelView[] | null;

  @Field(() => Boolean, { nullable: true })
  remand!: boolean | null;

  @Field(() => Boolean, { nullable: true })
  juveniles!: boolean | null;

  @Field(() => Boolean)
  detentionInstitute!: boolean;

  @Field(() => Int, { nullable: true, description: 'By the source; never free places.' })
  capacity!: number | null;

  @Field(() => String, { nullable: true })
  capacityAsOf!: string | null;

  @Field(() => String, { nullable: true })
  capacitySource!: string | null;

  @Field(() => [String])
  specialUnits!: readonly string[];

  @Field(() => [String])
  branches!: readonly string[];

  @Field(() => String, { description: 'yes, no, from_date or unknown' })
  acceptsCooperation!: string;

  @Field(() => LocalDate, { nullable: true })
  acceptsCooperationFrom!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How an organisation begins here, as the prison says, in Czech.',
  })
  cooperationHow!: string | null;

  @Field(() => Int, { description: 'Services that work here today.' })
  servicesHere!: number;

  @Field(() => [ContactView])
  contacts!: readonly ContactView[];
}
