import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A case that left your unit: from now on only the other one reads it. */
@ObjectType('CaseTransferred', { description: 'A case that left your unit: from now on only the other one reads it.' })
export class CaseTransferredView {
  @Field(() => String, { description: 'Readable code of the case.' })
  code!: string;

  @Field(() => ID)
  toUnitId!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Fields that did not go with the case, because the person said no, and `conditionAnswers` where an answer that reveals something was not agreed to: nobody holds them any more. Null where it went by an earlier call with this key.',
  })
  withheld!: string[] | null;
}

/** One link of the chain of units that owned a case. */
@ObjectType('CaseTransfer', { description: 'One link of the chain of units that owned a case.' })
export class CaseTransferView {
  @Field(() => ID)
  fromUnitId!: string;

  @Field(() => String)
  fromUnitName!: string;

  @Field(() => ID)
  toUnitId!: string;

  @Field(() => String)
  toUnitName!: string;

  @Field(() => Date)
  at!: Date;
}
