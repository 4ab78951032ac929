import { Field, ObjectType } from '@nestjs/graphql';

/** A kind that a service is of. */
@ObjectType('ServiceKindOffered', { description: 'A kind that a service is of.' })
export class KindOfferedView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => String, { nullable: true, description: 'Paragraph of Act 108/2006; null outside the act.' })
  paragraph!: string | null;

  @Field(() => Boolean, { description: 'A kind of Act 108/2006.' })
  registered!: boolean;
}
