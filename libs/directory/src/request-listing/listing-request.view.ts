import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@navaz/platform';
import type { ListingRequestEntity } from '../entities/listing-request.entity.js';
import { codeLabel } from '../profile/code-label.js';
import { CodeLabelView } from '../profile/code-label.view.js';

/** A link is on its way; the same answer for every address. */
@ObjectType('ListingRequested', { description: 'A link to confirm the request is on its way to the given address.' })
export class ListingRequestedView {
  @Field(() => Int, { description: 'Days in which the request must be confirmed by the link.' })
  confirmWithinDays!: number;
}

/** A request is taken, or refused by name. */
export const RequestListingResult = resultOf('RequestListingResult', ListingRequestedView);

/** A request to be listed, as its asker sees it. */
@ObjectType('ListingRequest', { description: 'A request to be listed, as its asker sees it through the link.' })
export class ListingRequestView {
  @Field(() => String)
  name!: string;

  @Field(() => CodeLabelView)
  kind!: CodeLabelView;

  @Field(() => String, {
    nullable: true,
    description: 'Eight digits with their check digit; not unique, null where there is none.',
  })
  ico!: string | null;

  @Field(() => String, { nullable: true })
  web!: string | null;

  @Field(() => String, { description: 'Code list districts.' })
  districtCode!: string;

  @Field(() => String, { description: 'What it offers to whom, in words.' })
  offers!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => Date, { description: 'Send it with the confirmation.' })
  requestedAt!: Date;

  @Field(() => String, { description: 'unconfirmed, waiting, accepted or refused.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionNote!: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation, once accepted.' })
  organisationId!: string | null;
}

/** A confirmation is stored, or refused by name. */
export const ConfirmListingResult = resultOf('ConfirmListingResult', ListingRequestView);

/** Where a request stands. */
const stateOf = ({ confirmedAt, decidedAs }: ListingRequestEntity): string =>
  decidedAs ?? (confirmedAt === null ? 'unconfirmed' : 'waiting');

/** Names every field. */
export const viewListingRequest = (request: ListingRequestEntity): ListingRequestView =>
  Object.assign(new ListingRequestView(), {
    name: request.name,
    kind: codeLabel('organisation_kind', request.kind),
    ico: request.ico,
    web: request.web,
    districtCode: request.districtCode,
    offers: request.offers,
    email: request.email,
    phone: request.phone,
    requestedAt: request.requestedAt,
    state: stateOf(request),
    decisionNote: request.decisionNote,
    organisationId: request.decidedAs === 'accepted' ? request.id : null,
  });
