import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from './code-label.view.js';
import { OpeningHoursView } from './opening-hours.view.js';

/** A form in which a service is given. */
@ObjectType('ServiceForm', { description: 'A form in which a service is given.' })
export class FormOfferedView {
  @Field(() => CodeLabelView)
  form!: CodeLabelView;

  @Field(() => [OpeningHoursView], { nullable: true, description: 'Null = not published.' })
  openingHours!: readonly OpeningHoursView[] | null;

  @Field(() => Boolean, { nullable: true })
  nonstop!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'The maximum in the public register; never free places.' })
  registeredCapacity!: number | null;

  @Field(() => CodeLabelView, { nullable: true })
  registeredCapacityUnit!: CodeLabelView | null;
}
