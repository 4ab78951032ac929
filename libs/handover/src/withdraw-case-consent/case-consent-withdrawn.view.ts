import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** What taking agreement about a case back brought. A unit that took part on it reads the case no more. */
@ObjectType('CaseConsentWithdrawn', {
  description: 'What taking agreement about a case back brought. A unit that took part on it reads the case no more.',
})
export class CaseConsentWithdrawnView {
  @Field(() => ID)
  caseId!: string;

  @Field(() => Int, { description: 'How many items ended by it.' })
  ended!: number;
}
