import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { LocalDate, Note } from '@navaz/platform';
import { unitOfPlaces } from '../unit-of-places.js';

/** From when until when a unit takes nobody. */
@InputType('PausePlacesInput', { description: 'From when until when a unit takes nobody.' })
export class PausePlacesInput {
  @Field(() => ID, { description: unitOfPlaces })
  @IsUUID()
  unitId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day; default today.' })
  @IsOptional()
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day, included; absent: until you reopen.' })
  @IsOptional()
  until?: string | null;

  @Note()
  @Field(() => String, { description: 'Why, briefly and without names.' })
  @MaxLength(500)
  reason!: string;
}

/** The same, by a signed link. */
@InputType('PausePlacesByLinkInput', { description: 'From when until when a unit takes nobody, by a signed link.' })
export class PausePlacesByLinkInput extends PausePlacesInput {
  @Field(() => String)
  @MaxLength(200)
  token!: string;
}

/** Which unit takes people again. */
@InputType('ReopenPlacesInput', { description: 'Which unit takes people again.' })
export class ReopenPlacesInput {
  @Field(() => ID, { description: unitOfPlaces })
  @IsUUID()
  unitId!: string;
}

/** The same, by a signed link. */
@InputType('ReopenPlacesByLinkInput', { description: 'Which unit takes people again, by a signed link.' })
export class ReopenPlacesByLinkInput extends ReopenPlacesInput {
  @Field(() => String)
  @MaxLength(200)
  token!: string;
}
