import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultOf } from '@navaz/platform';
import { codeLabel } from '../profile/code-label.js';
import { CodeLabelView } from '../profile/code-label.view.js';
import { mapOrganisationBrief } from '../profile/map-profile.js';
import { OrganisationBriefView } from '../profile/organisation-brief.view.js';
import { PlaceView } from '../profile/place.view.js';
import type { WaitingListing } from './decide-listing.service.js';

/** A confirmed request that waits for the coordinator. */
@ObjectType('WaitingListing', { description: 'A request to be listed that waits for the coordinator.' })
export class WaitingListingView {
  @Field(() => ID)
  id!: string;

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

  @Field(() => PlaceView)
  district!: PlaceView;

  @Field(() => String, { description: 'What it offers to whom, in words.' })
  offers!: string;

  @Field(() => String, { description: 'Confirmed by a link; the invitation goes here.' })
  email!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => Date, { description: 'When it was confirmed; null: not yet.' })
  confirmedAt!: Date;

  @Field(() => [OrganisationBriefView], { description: 'Records with the same IČO, listed or not; at most 20.' })
  sameIco!: OrganisationBriefView[];
}

/** A page of waiting requests. */
export const WaitingListingConnection = connectionOf('WaitingListing', WaitingListingView);

/** Names every field. */
export const viewWaitingListing = (listing: WaitingListing): WaitingListingView => ({
  id: listing.id,
  name: listing.name,
  kind: codeLabel('organisation_kind', listing.kind),
  ico: listing.ico,
  web: listing.web,
  district: { code: listing.district.code, name: listing.district.name },
  offers: listing.offers,
  email: listing.email,
  phone: listing.phone,
  confirmedAt: listing.confirmedAt,
  sameIco: listing.sameIco.map(mapOrganisationBrief),
});

/** A decided request. */
@ObjectType('ListingDecided', { description: 'A decided request.' })
export class ListingDecidedView {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation that was created; null = refused.' })
  organisationId!: string | null;
}

/** A decision is stored, or refused by name. */
export const DecideListingResult = resultOf('DecideListingResult', ListingDecidedView);
