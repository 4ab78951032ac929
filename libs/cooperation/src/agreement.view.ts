import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CodeLabelView, codeLabels } from '@navaz/directory';
import type { Text } from '@navaz/kernel';
import { connectionOf } from '@navaz/platform';
import { agreementKindWords, agreementStateWords, scopeWords, type PartyKind } from './agreement.js';
import { PartyKindEnum } from './agreement.enums.js';
import type { AgreementRow, PartyRow } from './agreement-row.js';

/** One side of an agreement. */
@ObjectType('AgreementParty', { description: 'One side of an agreement.' })
export class AgreementPartyView {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => PartyKindEnum)
  kind!: PartyKind;

  @Field(() => [CodeLabelView], { description: 'Functions to turn to.' })
  contacts!: CodeLabelView[];
}

/** An agreement between two organisations. */
@ObjectType('Agreement', { description: 'An agreement between institutions, or between a provider and a prison.' })
export class AgreementView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Send it with a confirmation or an end.' })
  version!: number;

  @Field(() => CodeLabelView)
  kind!: CodeLabelView;

  @Field(() => [CodeLabelView])
  scopes!: CodeLabelView[];

  @Field(() => CodeLabelView)
  state!: CodeLabelView;

  @Field(() => Boolean, { description: 'Confirmed, and today is within it.' })
  holds!: boolean;

  @Field(() => String, { description: 'The first day, YYYY-MM-DD.' })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: 'The last day, included; absent: until ended.' })
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: 'For the two sides only.' })
  note!: string | null;

  @Field(() => AgreementPartyView)
  proposer!: AgreementPartyView;

  @Field(() => AgreementPartyView)
  partner!: AgreementPartyView;

  @Field(() => Date)
  proposedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was confirmed; null: not yet.' })
  confirmedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'For the two sides only.' })
  endReason!: string | null;
}

/** A page of agreements. */
@ObjectType('AgreementConnection', { description: 'A page of agreements.' })
export class AgreementConnection extends connectionOf('Agreement', AgreementView) {}

const label = (code: string, { cs, en }: Text): CodeLabelView => ({ code, name: cs, nameEn: en });
const viewParty = ({ organisationId, name, kind, contacts }: PartyRow): AgreementPartyView => ({
  organisationId,
  name,
  kind,
  contacts: codeLabels('contact_function', contacts),
});

/** Names every field. */
export const viewAgreement = (row: AgreementRow): AgreementView =>
  Object.assign(new AgreementView(), {
    id: row.id,
    version: row.version,
    kind: label(row.kind, agreementKindWords[row.kind]),
    scopes: row.scopes.map((scope) => label(scope, scopeWords[scope])),
    state: label(row.state, agreementStateWords[row.state]),
    holds: row.holds,
    validFrom: row.validFrom,
    validTo: row.validTo,
    note: row.note,
    proposer: viewParty(row.proposer),
    partner: viewParty(row.partner),
    proposedAt: row.proposedAt,
    confirmedAt: row.confirmedAt,
    endedAt: row.endedAt,
    endReason: row.endReason,
  } satisfies AgreementView);
