import { Field, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from '../profile/code-label.view.js';

/** A field about a person that does not go by itself: a service says whether it needs it. */
@ObjectType('DeclarableField', {
  description: 'A field about a person that does not go by itself: a service says whether it needs it.',
})
export class DeclarableFieldView {
  @Field(() => CodeLabelView)
  field!: CodeLabelView;

  @Field(() => CodeLabelView, { description: 'From which stage on it may be asked for.' })
  stage!: CodeLabelView;

  @Field(() => Boolean, { description: 'The person agrees to this item by itself, with a purpose and an end.' })
  ownGrant!: boolean;
}
