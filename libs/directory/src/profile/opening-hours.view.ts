import { Field, Int, ObjectType } from '@nestjs/graphql';

/** Opening hours of one day, local time. */
@ObjectType('OpeningHours', { description: 'Opening hours of one day, local time.' })
export class OpeningHoursView {
  @Field(() => Int, { description: '1 = Monday to 7 = Sunday.' })
  day!: number;

  @Field(() => String, { description: 'HH:MM' })
  from!: string;

  @Field(() => String, { description: 'HH:MM' })
  to!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;
}
