import { Field, ObjectType } from '@nestjs/graphql';

/** A code of a code list with its Czech and English label. */
@ObjectType('CodeLabel', { description: 'A code of a code list with its Czech and English label.' })
export class CodeLabelView {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Czech.' })
  name!: string;

  @Field(() => String, { description: 'English.' })
  nameEn!: string;
}
