import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import { countLists, type QuarterCounts } from './quarter-counts.service.js';

/** What is counted together. */
@ObjectType('CountCell', { description: 'What is counted together.' })
export class CountCellView {
  @Field(() => String, {
    nullable: true,
    description: 'declined, expired, closed, not_arrived, ended_by_sender or withdrawn_by_provider.',
  })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason, where one was given.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of help.' })
  kind!: string | null;

  @Field(() => String, { nullable: true, description: 'Region of return.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'How far it got: reached, partly or not_reached.' })
  result!: string | null;

  @Field(() => Int, { description: 'Requests, or people in `after_release`; never fewer than five.' })
  count!: number;
}

/** A list of counts. */
@ObjectType('CountList', { description: 'A list of counts.' })
export class CountListView {
  @Field(() => String, { description: `One of ${countLists.join(', ')}.` })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Topic of `after_release`, one list for each.' })
  topic!: string | null;

  @Field(() => Int, { nullable: true, description: 'Months after release of `after_release`: 1, 3 or 6.' })
  month!: number | null;

  @Field(() => [CountCellView], { description: 'The largest first; what is fewer than five is not among them.' })
  cells!: CountCellView[];

  @Field(() => Int, { nullable: true, description: 'All others together; null where there are none to tell.' })
  rest!: number | null;

  @Field(() => Int, { nullable: true, description: 'All together; null where they are fewer than five.' })
  total!: number | null;
}

/** Counts over one closed quarter. */
@ObjectType('QuarterCounts', { description: 'Counts over one closed quarter.' })
export class QuarterCountsView {
  @Field(() => LocalDate, { description: 'Its first day.' })
  quarter!: string;

  @Field(() => LocalDate, { description: 'Its last day.' })
  until!: string;

  @Field(() => [CountListView])
  lists!: CountListView[];

  @Field(() => [LocalDate], { description: 'First days of the quarters that may be asked for, the latest first.' })
  quarters!: string[];
}

/** Names every field. */
export const viewQuarterCounts = ({ quarter, until, lists, quarters }: QuarterCounts): QuarterCountsView => ({
  quarter,
  until,
  lists: lists.map(({ name, topic, month, cells, rest, total }) => ({
    name,
    topic,
    month,
    cells: cells.map(({ outcome, reason, kind, region, result, count }) => ({
      ...{ outcome, reason, kind, region, result },
      count,
    })),
    rest,
    total,
  })),
  quarters: [...quarters],
});
