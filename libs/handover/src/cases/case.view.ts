import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from '@navaz/directory';
import { connectionOf, LocalDate } from '@navaz/platform';

/** When the person is to be released. */
@ObjectType('Release', { description: 'When the person is to be released.' })
export class ReleaseView {
  @Field(() => LocalDate, { description: 'First day it may be.' })
  earliest!: string;

  @Field(() => LocalDate, { description: 'Last day it may be.' })
  latest!: string;

  @Field(() => Boolean)
  certain!: boolean;
}

/** One need of a case. */
@ObjectType('Need', { description: 'One need of a case.' })
export class NeedView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Code of a service kind.' })
  kind!: string;

  @Field(() => String)
  kindName!: string;

  @Field(() => String, { description: '`can_wait`, `soon` or `urgent`.' })
  urgency!: string;

  @Field(() => String, { nullable: true, description: 'Code of a district, where it is another than that of return.' })
  district!: string | null;

  @Field(() => Date, {
    nullable: true,
  })
  closedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Requests nobody has ended and nobody came by yet; null for who takes part, who is not told whom the owner asked.',
  })
  openHandovers!: number | null;

  @Field(() => Int, {
    description:
      'Requests for this need that may each bring a place. With several of them two services may be keeping a place for one person: confirm one, the others end by it.',
  })
  mayPromise!: number;

  @Field(() => Boolean, {
    description:
      'Another need of the same kind of this person is open, or has open handovers: is help being asked for twice?',
  })
  maybeTwice!: boolean;

  @Field(() => Int, {
    description: 'Goes up with every change; sent along, it refuses to overwrite what somebody else changed meanwhile.',
  })
  version!: number;
}

/** A case as its unit and its participants see it: no name, no contact. */
@ObjectType('ClientCase', { description: 'A case as its unit and its participants see it: no name, no contact.' })
export class CaseView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Readable code of the case.' })
  code!: string;

  @Field(() => Boolean, { description: 'Your unit owns it; participants only look on.' })
  owned!: boolean;

  @Field(() => CodeLabelView, { nullable: true })
  returnDistrict!: CodeLabelView | null;

  @Field(() => ReleaseView, { nullable: true })
  release!: ReleaseView | null;

  @Field(() => String, {
    description: 'Who has to agree: `subject`, `guardian` or `both`; null for participants.',
    nullable: true,
  })
  agreementFrom!: string | null;

  @Field(() => Boolean, {
    description: 'The person asked for restriction: nothing is passed on. Null for participants.',
    nullable: true,
  })
  restricted!: boolean | null;

  @Field(() => Date)
  openedAt!: Date;

  @Field(() => Date, {
    nullable: true,
  })
  closedAt!: Date | null;

  @Field(() => [NeedView], { description: 'Open ones first; 50 at most.' })
  needs!: NeedView[];

  @Field(() => Int, {
    description: 'Goes up with every change; sent along, it refuses to overwrite what somebody else changed meanwhile.',
  })
  version!: number;

  @Field(() => String, {
    description: 'Another one whenever your unit may see something else of the case; compare it with `caseMark`.',
  })
  mark!: string;
}

/** A page of cases. */
@ObjectType('ClientCaseConnection', { description: 'A page of cases.' })
export class CaseConnection extends connectionOf('ClientCase', CaseView) {}

/** What the person wished to say with a need. Each opening is logged and shown to the person. */
@ObjectType('NeedWish', {
  description: 'What the person wished to say with a need. Each opening is logged and shown to the person.',
})
export class NeedWishView {
  @Field(() => ID)
  needId!: string;

  @Field(() => String, { nullable: true })
  text!: string | null;
}

/** Somebody who agrees for the person, or beside them. */
@ObjectType('Guardian', { description: 'Somebody who agrees for the person, or beside them.' })
export class GuardianView {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  contact!: string | null;
}

/** Who the person is. Each opening is logged and shown to the person in their statement. */
@ObjectType('Subject', {
  description: 'Who the person is. Each opening is logged and shown to the person in their statement.',
})
export class SubjectView {
  @Field(() => String)
  givenName!: string;

  @Field(() => String)
  familyName!: string;

  @Field(() => LocalDate, { nullable: true })
  birthDate!: string | null;

  @Field(() => String, { nullable: true })
  sex!: string | null;

  @Field(() => String, { nullable: true })
  ageBand!: string | null;

  @Field(() => String, { nullable: true })
  contact!: string | null;

  @Field(() => [String])
  languages!: string[];

  @Field(() => [String])
  accessibility!: string[];

  @Field(() => [String])
  documents!: string[];

  @Field(() => GuardianView, { nullable: true })
  guardian!: GuardianView | null;

  @Field(() => Boolean, { description: 'The person asked for restriction: nothing is passed on.' })
  restricted!: boolean;

  @Field(() => Int, {
    description: 'Goes up with every change; sent along, it refuses to overwrite what somebody else changed meanwhile.',
  })
  version!: number;
}
