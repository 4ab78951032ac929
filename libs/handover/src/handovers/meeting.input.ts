import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsInt, IsNotEmpty, Max, MaxLength, Min } from 'class-validator';
import { freeTextPlaces } from '@navaz/disclosure';

/** Where and when to meet. */
@InputType('MeetingInput', { description: 'Where and when to meet.' })
export class MeetingInput {
  @Field(() => Date)
  @IsDate()
  startsAt!: Date;

  @Field(() => Int, { defaultValue: 30 })
  @IsInt()
  @Min(5)
  @Max(480)
  minutes = 30;

  @Field(() => String, { description: 'At most 200 characters; it is checked.' })
  @IsNotEmpty()
  @MaxLength(freeTextPlaces.meeting.longest)
  place!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'You read the places that were marked and want them so.' })
  @IsBoolean()
  placeConfirmed = false;
}
