import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';

/** A unit that may take part in a case, and why. */
@ObjectType('CaseParticipant', { description: 'A unit that may take part in a case, and why.' })
export class ParticipantView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => ID, { description: 'The workplace: an organisation, or a unit of one.' })
  unitId!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => String, { description: '`curator`, `probation`, `prison` or `case_coordinator`.' })
  role!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The institutions’ own basis it stands on; null where the person agreed to it.',
  })
  basis!: string | null;

  @Field(() => LocalDate, { description: 'Last day it is valid; null: no end.' })
  validUntil!: string;

  @Field(() => Date)
  addedAt!: Date;

  @Field(() => Date, { nullable: true })
  endedAt!: Date | null;
}

/** A unit that is offered to take part, or to be asked. */
@ObjectType('OfferedParticipant', { description: 'A unit that is offered to take part, or to be asked.' })
export class OfferedParticipantView {
  @Field(() => ID, { description: 'The workplace: an organisation, or a unit of one.' })
  unitId!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => String, { description: 'Why it is offered: `district_of_return`.' })
  because!: string;
}
