import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@navaz/platform';
import { codeLabel } from '../profile/code-label.js';
import { CodeLabelView } from '../profile/code-label.view.js';
import { mapOrganisationBrief } from '../profile/map-profile.js';
import { OrganisationBriefView } from '../profile/organisation-brief.view.js';
import { ServiceBriefView } from '../profile/service-brief.view.js';
import type { UnlistedOrganisation, WaitingAccreditation } from './trust-watch.service.js';

/** An accreditation to be decided about. */
@ObjectType('WaitingAccreditation', { description: 'An accreditation to be decided about.' })
export class WaitingAccreditationView {
  @Field(() => ID)
  id!: string;

  @Field(() => OrganisationBriefView)
  organisation!: OrganisationBriefView;

  @Field(() => ServiceBriefView, { nullable: true, description: 'Absent: of the organisation as a whole.' })
  service!: ServiceBriefView | null;

  @Field(() => CodeLabelView)
  kind!: CodeLabelView;

  @Field(() => String)
  issuer!: string;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  evidence!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day it is valid; null: without a stated beginning.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day it is valid; null: without a stated end.' })
  validTo!: string | null;
}

/** A page of them. */
@ObjectType('WaitingAccreditationConnection', { description: 'A page of the list.' })
export class WaitingAccreditationConnection extends connectionOf('WaitingAccreditation', WaitingAccreditationView) {}

/** An organisation nobody finds: not listed yet, or suspended. */
@ObjectType('UnlistedOrganisation', { description: 'An organisation nobody finds: not listed yet, or suspended.' })
export class UnlistedOrganisationView {
  @Field(() => OrganisationBriefView)
  organisation!: OrganisationBriefView;

  @Field(() => OrganisationBriefView, { nullable: true, description: 'The organisation it is a unit of.' })
  parent!: OrganisationBriefView | null;

  @Field(() => String, { nullable: true, description: 'Absent: it was never listed.' })
  suspendedReason!: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
}

/** A page of them. */
@ObjectType('UnlistedOrganisationConnection', { description: 'A page of the list.' })
export class UnlistedOrganisationConnection extends connectionOf('UnlistedOrganisation', UnlistedOrganisationView) {}

/** Names every field. */
export const viewWaitingAccreditation = (row: WaitingAccreditation): WaitingAccreditationView => ({
  id: row.id,
  organisation: mapOrganisationBrief(row.organisation),
  service: row.service && { id: row.service.id, name: row.service.name },
  kind: codeLabel('accreditation_kind', row.kind),
  issuer: row.issuer,
  number: row.number,
  evidence: row.evidence,
  validFrom: row.validFrom,
  validTo: row.validTo,
});

/** Names every field. */
export const viewUnlisted = (row: UnlistedOrganisation): UnlistedOrganisationView => ({
  organisation: mapOrganisationBrief(row.organisation),
  parent: row.parent && mapOrganisationBrief(row.parent),
  suspendedReason: row.suspendedReason,
  createdAt: row.createdAt,
});
