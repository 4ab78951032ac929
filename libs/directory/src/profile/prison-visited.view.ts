import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import { CodeLabelView } from './code-label.view.js';

/** A prison where the service works, how and when. */
@ObjectType('PrisonServed', { description: 'A prison where the service works, how and when.' })
export class PrisonVisitedView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CodeLabelView)
  form!: CodeLabelView;

  @Field(() => LocalDate, { nullable: true, description: 'First day it is valid; null: without a stated beginning.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day it is valid; null: without a stated end.' })
  validTo!: string | null;

  @Field(() => Boolean, { description: 'Valid today.' })
  current!: boolean;
}
