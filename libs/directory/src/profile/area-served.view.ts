import { Field, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from './code-label.view.js';

/** Where people may come from or go to. */
@ObjectType('ServiceArea', { description: 'Where people may come from or go to.' })
export class AreaServedView {
  @Field(() => CodeLabelView)
  level!: CodeLabelView;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;
}
