import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultOf } from '@navaz/platform';
import type { ClaimState } from './claim-organisation.service.js';
import type { WaitingClaim } from './decide-claim.service.js';

/** What happens next with a claim. */
@ObjectType('ClaimState', { description: 'What happens next with a claim.' })
export class ClaimStateView {
  @Field(() => ID)
  claimId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { description: 'invitation_sent_to_register_address or coordinator_decides.' })
  next!: string;
}

/** A claim is recorded, or refused by name. */
export const ClaimResult = resultOf('ClaimResult', ClaimStateView);

/** Names every field. */
export const viewClaimState = ({ claimId, organisationId, next }: ClaimState): ClaimStateView =>
  Object.assign(new ClaimStateView(), { claimId, organisationId, next });

/** A decided claim. */
@ObjectType('ClaimDecided', { description: 'A decided claim.' })
export class ClaimDecidedView {
  @Field(() => ID)
  claimId!: string;
}

/** A decision is stored, or refused by name. */
export const DecideClaimResult = resultOf('DecideClaimResult', ClaimDecidedView);

/** A claim that waits for the coordinator. */
@ObjectType('WaitingClaim', { description: 'A claim that waits for the coordinator.' })
export class WaitingClaimView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => [String], {
    description: 'Where whoever claims works already, by name; empty for an account that belongs nowhere yet.',
  })
  claimantOrganisations!: readonly string[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
}

/** A page of waiting claims. */
export const WaitingClaimConnection = connectionOf('WaitingClaim', WaitingClaimView);

/** Names every field. */
export const viewWaitingClaim = (claim: WaitingClaim): WaitingClaimView => ({
  id: claim.id,
  organisationId: claim.organisationId,
  organisationName: claim.organisationName,
  claimantOrganisations: claim.claimantOrganisations,
  note: claim.note,
  createdAt: claim.createdAt,
});
