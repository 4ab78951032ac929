import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import type { HistoryRow } from './read-history.service.js';

/** One change of a profile. Says which organisation acted and how; nobody's account. */
@ObjectType('ProfileChange', { description: 'One changed field. Names the organisation that acted, never a person.' })
export class ProfileChangeView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Absent = the organisation itself.' })
  serviceId!: string | null;

  @Field(() => String, { nullable: true, description: 'As the service is called now.' })
  serviceName!: string | null;

  @Field(() => String)
  field!: string;

  @Field(() => String, { nullable: true, description: 'JSON; null = empty.' })
  oldValue!: string | null;

  @Field(() => String, { nullable: true, description: 'JSON; null = empty.' })
  newValue!: string | null;

  @Field(() => String, { nullable: true })
  why!: string | null;

  @Field(() => String, { description: 'owner, coordinator, register, link, merge or claim.' })
  source!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => ID, { nullable: true, description: 'Absent where nobody was logged in.' })
  byOrganisationId!: string | null;

  @Field(() => String, { nullable: true })
  byOrganisationName!: string | null;
}

/** A page of changes. */
export const ProfileChangeConnection = connectionOf('ProfileChange', ProfileChangeView);

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** Names every field. */
export const viewChange = (row: HistoryRow): ProfileChangeView => ({
  id: row.id,
  serviceId: row.serviceId,
  serviceName: row.serviceName,
  field: row.field,
  oldValue: json(row.oldValue),
  newValue: json(row.newValue),
  why: row.why,
  source: row.source,
  at: row.at,
  byOrganisationId: row.byOrganisationId,
  byOrganisationName: row.byOrganisationName,
});
