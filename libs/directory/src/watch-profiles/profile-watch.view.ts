import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import type { Moment } from '../profile/map-profile.js';
import { mapOrganisationBrief } from '../profile/map-profile.js';
import { OrganisationBriefView } from '../profile/organisation-brief.view.js';
import { partFreshness } from '../profile/part-freshness.js';
import { ServiceBriefView } from '../profile/service-brief.view.js';
import type { OrganisationWatch, StaleProfile } from './profile-watch.service.js';

/** A part of a profile nobody can rely on. */
@ObjectType('StalePart', { description: 'A part of a profile nobody can rely on.' })
export class StalePartView {
  @Field(() => String, { description: 'Code list profile parts.' })
  part!: string;

  @Field(() => String, { description: '`stale` or `never_confirmed`.' })
  freshness!: string;

  @Field(() => Date, { nullable: true, description: 'When it was confirmed; null: not yet.' })
  confirmedAt!: Date | null;
}

/** A service with parts nobody can rely on. */
@ObjectType('StaleProfile', { description: 'A service with parts nobody can rely on.' })
export class StaleProfileView {
  @Field(() => ServiceBriefView)
  service!: ServiceBriefView;

  @Field(() => OrganisationBriefView)
  organisation!: OrganisationBriefView;

  @Field(() => [StalePartView])
  parts!: StalePartView[];

  @Field(() => Date, { nullable: true, description: 'When its owner was asked to confirm it last.' })
  remindedAt!: Date | null;
}

/** A page of them. */
@ObjectType('StaleProfileConnection', { description: 'A page of the list.' })
export class StaleProfileConnection extends connectionOf('StaleProfile', StaleProfileView) {}

/** What waits to be done about an organisation; nobody’s people are counted. */
@ObjectType('OrganisationWatch', {
  description: 'What waits to be done about an organisation; nobody’s people are counted.',
})
export class OrganisationWatchView {
  @Field(() => OrganisationBriefView)
  organisation!: OrganisationBriefView;

  @Field(() => Int, { description: 'Services that have not ended.' })
  services!: number;

  @Field(() => Int, { description: 'Of them with a part that is stale or was never confirmed.' })
  staleServices!: number;

  @Field(() => Int, { description: 'Reported errors nobody has settled.' })
  openReports!: number;

  @Field(() => Int, { description: 'Differences between profile and register nobody has settled.' })
  openConflicts!: number;
}

/** A page of them. */
@ObjectType('OrganisationWatchConnection', { description: 'A page of the list.' })
export class OrganisationWatchConnection extends connectionOf('OrganisationWatch', OrganisationWatchView) {}

/** Names every field. */
export const viewStale = (row: StaleProfile, { policy, now }: Moment): StaleProfileView => ({
  service: { id: row.service.id, name: row.service.name },
  organisation: mapOrganisationBrief(row.organisation),
  parts: row.parts.map(({ part, confirmedAt, wrongAt }) => ({
    part,
    freshness: partFreshness({ part, confirmedAt, wrongAt, reportedAt: null }, policy, now),
    confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
  })),
  remindedAt: row.remindedAt,
});

/** Names every field. */
export const viewWatch = (row: OrganisationWatch): OrganisationWatchView => ({
  organisation: mapOrganisationBrief(row.organisation),
  services: row.services,
  staleServices: row.staleServices,
  openReports: row.openReports,
  openConflicts: row.openConflicts,
});
