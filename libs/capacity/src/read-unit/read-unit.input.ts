import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { LocalDate, PageArgs } from '@navaz/platform';
import { unitOfPlaces } from '../unit-of-places.js';

/** Which unit, on which day. */
@ArgsType()
export class UnitPlacesArgs {
  @Field(() => ID, { description: unitOfPlaces })
  @IsUUID()
  unitId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Default: today.' })
  @IsOptional()
  on?: string | null;
}

/** Statements of which unit. */
@ArgsType()
export class PlaceStatementsArgs extends PageArgs {
  @Field(() => ID, { description: unitOfPlaces })
  @IsUUID()
  unitId!: string;
}
