import { Field, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from '../profile/code-label.view.js';

/** Whether a prison has a security level; null = not known. */
@ObjectType('SecurityLevel', { description: 'Whether a prison has a security level; null = not known.' })
export class SecurityLevelView {
  @Field(() => CodeLabelView)
  level!: CodeLabelView;

  @Field(() => Boolean, { nullable: true })
  present!: boolean | null;
}
