import { Field, Float, ObjectType } from '@nestjs/graphql';

/** A region, district, ORP, municipality or city district in its code list. */
@ObjectType('AdministrativeUnit')
export class AdministrativeUnitView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'The region it lies in.' })
  regionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The district it lies in.' })
  districtCode!: string | null;

  @Field(() => Float, { nullable: true })
  latitude!: number | null;

  @Field(() => Float, { nullable: true })
  longitude!: number | null;
}
