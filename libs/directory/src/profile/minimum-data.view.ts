import { Field, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from './code-label.view.js';

/** What a service needs to know about a person at one stage. */
@ObjectType('MinimumData', { description: 'What a service needs to know about a person at one stage.' })
export class MinimumDataView {
  @Field(() => CodeLabelView)
  stage!: CodeLabelView;

  @Field(() => [CodeLabelView])
  fields!: readonly CodeLabelView[];
}
