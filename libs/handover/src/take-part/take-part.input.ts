import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDefined, IsIn, IsUUID } from 'class-validator';
import { KeyedInput, LocalDate } from '@navaz/platform';
import { participantPurposes } from './take-part.service.js';

/** A unit that shall take part in a case. */
@InputType('AddParticipantInput', { description: 'A unit that shall take part in a case.' })
export class AddParticipantInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;

  @Field(() => ID, { description: 'The workplace: the curator, probation centre, prison or NGO.' })
  @IsUUID()
  unitId!: string;

  @Field(() => String, { description: `What for: ${participantPurposes.join(' or ')}.` })
  @IsIn(participantPurposes)
  purpose!: (typeof participantPurposes)[number];

  @Field(() => LocalDate, { description: 'The last day; two years ahead at most.' })
  @IsDefined()
  validUntil!: string;
}

/** A participation that ends. */
@InputType('EndParticipationInput', { description: 'A participation that ends.' })
export class EndParticipationInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  participantId!: string;
}
