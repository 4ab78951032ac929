import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from './code-label.view.js';

/** A contact by function, never by a private name. */
@ObjectType('Contact', { description: 'A contact by function, never by a private name.' })
export class ContactView {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'False = of the organisation as a whole.' })
  ofService!: boolean;

  @Field(() => CodeLabelView)
  function!: CodeLabelView;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  web!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String, { description: 'public or professional' })
  audience!: string;
}
