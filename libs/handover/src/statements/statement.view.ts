import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@navaz/platform';

/** One time something of the person was seen. Never who by name. */
@ObjectType('StatementRow', { description: 'One time something of the person was seen. Never who by name.' })
export class StatementRowView {
  @Field(() => Date)
  at!: Date;

  @Field(() => String, { description: 'The organisation, with its service where one read.' })
  organisation!: string;

  @Field(() => String, { description: 'In what function somebody read.' })
  function!: string;

  @Field(() => Boolean, { description: 'The unit that leads the case read itself.' })
  own!: boolean;

  @Field(() => [String], { description: 'What was seen, in words.' })
  what!: string[];

  @Field(() => String, { description: 'Why, in words.' })
  why!: string;

  @Field(() => String, { description: 'On what ground, in words.' })
  ground!: string;
}

/** One agreement of the person. */
@ObjectType('StatementGrant', { description: 'One agreement of the person.' })
export class StatementGrantView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Its number on the form and the slip.' })
  item!: number;

  @Field(() => String)
  recipient!: string;

  @Field(() => String, { description: 'What, in words.' })
  what!: string;

  @Field(() => String, { description: 'Why, in words.' })
  why!: string;

  @Field(() => LocalDate)
  until!: string;

  @Field(() => String, { description: 'requested, given, refused, renewed, withdrawn, expired or invalidated.' })
  state!: string;

  @Field(() => String, { description: 'How it stands, in words.' })
  stateText!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the recipient said that it deleted or keeps once nothing passed any more, in words.',
  })
  deletionText!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it said so.' })
  deletionAt!: Date | null;
}

/** A page of what was seen. */
@ObjectType('StatementRowConnection', { description: 'A page of what was seen.' })
export class StatementRowConnection extends connectionOf('StatementRow', StatementRowView) {}

/** A page of agreements. */
@ObjectType('StatementGrantConnection', { description: 'A page of agreements.' })
export class StatementGrantConnection extends connectionOf('StatementGrant', StatementGrantView) {}
