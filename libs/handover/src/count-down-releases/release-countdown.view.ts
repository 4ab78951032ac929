import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@navaz/platform';

/** A case whose release comes near while a need of it has no place yet. */
@ObjectType('ReleaseCountdownRow')
export class ReleaseCountdownView {
  @Field(() => ID)
  caseId!: string;

  @Field(() => String, { description: 'Readable code of the case.' })
  code!: string;

  @Field(() => LocalDate, { description: 'The earliest day of release.' })
  release!: string;

  @Field(() => Int, { description: 'Released within so many months: 1, 3 or 6.' })
  withinMonths!: number;

  @Field(() => Int, { description: 'Open needs without a confirmed place or service.' })
  needsWithout!: number;

  @Field(() => Int, { description: 'Of those, needs nobody has been asked about.' })
  needsNotAsked!: number;
}

/** A page of it. */
@ObjectType('ReleaseCountdownConnection')
export class ReleaseCountdownConnection extends connectionOf('ReleaseCountdown', ReleaseCountdownView) {}
