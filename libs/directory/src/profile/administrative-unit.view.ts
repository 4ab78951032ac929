import { Field, Float, ObjectType } from '@nestjs/graphql';

/** A region, district, ORP, municipality or city district in its code list. */
@ObjectType('AdministrativeUnit', {
  description: 'A region, district, ORP, municipality or city district in its code list.',
})
export class AdministrativeUnitView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'The region it lies in.' })
  regionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The district it lies in.' })
  districtCode!: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees, WGS 84.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees, WGS 84.' })
  longitude!: number | null;
}
