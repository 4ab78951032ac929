import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@navaz/platform';

/** A case whose release comes near while a need of it has no place yet. */
@ObjectType('ReleaseCountdownRow', {
  description: 'A case whose release comes near while a need of it has no place yet.',
})
export class ReleaseCountdownView {
  @Field(() => ID)
  caseId!: string;

  @Field(() => String, { description: 'Readable code of the case.' })
  code!: string;

  @Field(() => Boolean, { description: 'Your unit owns it; else it takes part in it.' })
  owned!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The earliest day of release; null where your unit only takes part and may know the week.',
  })
  release!: string | null;

  @Field(() => LocalDate, { description: 'Monday of the week of release.' })
  releaseWeek!: string;

  @Field(() => Int, { description: 'Released within so many months: 1, 3 or 6.' })
  withinMonths!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Open needs without a confirmed place or service; null where your unit only takes part.',
  })
  needsWithout!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those, needs nobody has been asked about.' })
  needsNotAsked!: number | null;
}

/** A page of it. */
@ObjectType('ReleaseCountdownConnection', { description: 'A page of the list.' })
export class ReleaseCountdownConnection extends connectionOf('ReleaseCountdown', ReleaseCountdownView) {}
