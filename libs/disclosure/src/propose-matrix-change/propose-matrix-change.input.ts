import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import {
  AgreementRuleEnum,
  ConvictionGroundEnum,
  DisclosureRegimeEnum,
  MatrixKindEnum,
  SpecialGroundEnum,
} from '../matrix.enums.js';
import {
  agreementRules,
  regimes,
  type AgreementRule,
  type ConvictionGround,
  type Regime,
  type SpecialGround,
} from '../matrix/matrix-cell.js';
import { matrixKinds, type MatrixKind } from '../matrix/party-kind.js';

/** The legal basis in both languages. */
@InputType('LegalBasisInput', { description: 'The legal basis in both languages.' })
export class LegalBasisInput {
  @Field(() => String)
  @Matches(/\S/u)
  @MaxLength(500)
  cs!: string;

  @Field(() => String)
  @Matches(/\S/u)
  @MaxLength(500)
  en!: string;
}

/** A note in both languages; may be empty. */
@InputType('MatrixNoteInput', { description: 'A note in both languages; may be empty.' })
export class MatrixNoteInput {
  @Field(() => String)
  @MaxLength(1000)
  cs!: string;

  @Field(() => String)
  @MaxLength(1000)
  en!: string;
}

/** How a rule should read. */
@InputType('ProposeMatrixChangeInput', { description: 'How a rule should read.' })
export class ProposeMatrixChangeInput {
  @Field(() => MatrixKindEnum)
  @IsIn(matrixKinds)
  sender!: MatrixKind;

  @Field(() => MatrixKindEnum)
  @IsIn(matrixKinds)
  recipient!: MatrixKind;

  @Field(() => DisclosureRegimeEnum)
  @IsIn(regimes)
  regime!: Regime;

  @Field(() => LegalBasisInput)
  @ValidateNested()
  @Type(() => LegalBasisInput)
  legalBasis!: LegalBasisInput;

  @Field(() => SpecialGroundEnum, { nullable: true, description: 'Absent: nothing that reveals health passes.' })
  @IsOptional()
  art9?: SpecialGround | null;

  @Field(() => ConvictionGroundEnum, { nullable: true, description: 'Absent: under the GDPR nothing passes.' })
  @IsOptional()
  art10?: ConvictionGround | null;

  @Field(() => AgreementRuleEnum)
  @IsIn(agreementRules)
  agreement!: AgreementRule;

  @Field(() => Boolean, { description: 'Whether the agreement must also waive secrecy.' })
  @IsBoolean()
  waiver!: boolean;

  @Field(() => MatrixNoteInput)
  @ValidateNested()
  @Type(() => MatrixNoteInput)
  note!: MatrixNoteInput;

  @Field(() => String, { description: 'Why; read by those who approve.' })
  @Matches(/\S/u)
  @MaxLength(1000)
  reason!: string;
}
