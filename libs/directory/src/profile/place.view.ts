import { Field, ObjectType } from '@nestjs/graphql';

/** A region, district, ORP, municipality or city district. */
@ObjectType('Place', { description: 'A region, district, ORP, municipality or city district.' })
export class PlaceView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;
}
