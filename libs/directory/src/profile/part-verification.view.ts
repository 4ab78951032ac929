import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from './code-label.view.js';

/** How far one part of a profile can be relied on; computed when read. */
@ObjectType('PartVerification', { description: 'How far one part of a profile can be relied on; computed when read.' })
export class PartVerificationView {
  @Field(() => CodeLabelView)
  part!: CodeLabelView;

  @Field(() => CodeLabelView)
  freshness!: CodeLabelView;

  @Field(() => Date, { nullable: true, description: 'When it was confirmed; null: not yet.' })
  confirmedAt!: Date | null;

  @Field(() => CodeLabelView, { nullable: true })
  confirmedMethod!: CodeLabelView | null;

  @Field(() => String, { nullable: true, description: 'Organisation that confirmed it.' })
  confirmedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'Last act of any result.' })
  lastAt!: Date | null;

  @Field(() => CodeLabelView, { nullable: true })
  lastMethod!: CodeLabelView | null;

  @Field(() => CodeLabelView, { nullable: true })
  lastResult!: CodeLabelView | null;

  @Field(() => Int, { description: 'Reports of an error that wait to be settled.' })
  openReports!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When the owner should be asked again; null = never confirmed, ask now.',
  })
  askAgainAt!: Date | null;
}
