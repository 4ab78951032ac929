import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsDate, IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Note } from '@navaz/platform';
import { unitOfPlaces } from '../unit-of-places.js';

/** How many places of a unit are free. */
@InputType('StatePlacesInput', { description: 'How many places of a unit are free.' })
export class StatePlacesInput {
  @Field(() => ID, { description: unitOfPlaces })
  @IsUUID()
  unitId!: string;

  @Field(() => Int, { description: 'Not taken and not promised to anybody at `asOf`.' })
  @IsInt()
  free!: number;

  @Field(() => Int, { nullable: true, description: 'Default: the number of the unit’s numbered places.' })
  @IsOptional()
  @IsInt()
  total?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People on the list you keep. Absent: as you said last; null: you keep none.',
  })
  @IsOptional()
  @IsInt()
  waiting?: number | null;

  @Field(() => Date, { nullable: true, description: 'When it was so; default now. Never ahead.' })
  @IsOptional()
  @IsDate()
  asOf?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Default: 7 days for beds, 30 for the rest.' })
  @IsOptional()
  @IsDate()
  validUntil?: Date | null;

  @Note()
  @Field(() => String, { nullable: true, description: 'For owners and professionals; no names.' })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;
}

/** The same, by a signed link. */
@InputType('StatePlacesByLinkInput', { description: 'How many places of a unit are free, by a signed link.' })
export class StatePlacesByLinkInput extends StatePlacesInput {
  @Field(() => String)
  @MaxLength(200)
  token!: string;
}

/** "Still true." */
@InputType('ConfirmPlacesInput', { description: '"Still true."' })
export class ConfirmPlacesInput {
  @Field(() => ID, { description: unitOfPlaces })
  @IsUUID()
  unitId!: string;
}

/** "Still true", by a signed link. */
@InputType('ConfirmPlacesByLinkInput', { description: '"Still true", by a signed link.' })
export class ConfirmPlacesByLinkInput extends ConfirmPlacesInput {
  @Field(() => String)
  @MaxLength(200)
  token!: string;
}
