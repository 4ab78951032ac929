import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import type { LoggedDisclosure } from './read-disclosures.service.js';

/** One row of the log as the auditor of a controller sees it: ids, codes and names of fields, nobody's name. */
@ObjectType('LoggedDisclosure', { description: 'Who was shown which fields, for which unit, why and on what ground.' })
export class LoggedDisclosureView {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => Boolean, { description: 'Asked for and not shown: nothing else is known of it.' })
  refused!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'For which workplace it was read: an organisation, or a unit of one.',
  })
  unitId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The service of that unit, where it was read for one.' })
  serviceId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit whose case it was; absent of other controllers’ cases, unless yours gave the case to it.',
  })
  ownerUnitId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The reader; absent for readers of other controllers.' })
  accountId!: string | null;

  @Field(() => String, { nullable: true })
  role!: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose data; an opaque id, absent where the unit is.' })
  subjectId!: string | null;

  @Field(() => ID, { description: 'The record that was opened or asked for.' })
  askedId!: string;

  @Field(() => [String], { description: 'Names of fields, never values.' })
  fields!: string[];

  @Field(() => String, { nullable: true })
  purpose!: string | null;

  @Field(() => ID, { nullable: true, description: 'The agreement it stood on.' })
  grantId!: string | null;

  @Field(() => String, { nullable: true, description: 'The reader’s own legal basis it stood on.' })
  legalBasis!: string | null;

  @Field(() => String, { description: 'room.useCase' })
  operation!: string;

  @Field(() => String, { description: 'Of the request, for the trail of acts.' })
  correlationId!: string;
}

/** A page of the log. */
export const LoggedDisclosureConnection = connectionOf('LoggedDisclosure', LoggedDisclosureView);

/** Names every field, so that a new column cannot become a disclosure. */
export const viewLoggedDisclosure = (row: LoggedDisclosure): LoggedDisclosureView => ({
  id: row.id,
  at: row.at,
  refused: row.refused,
  unitId: row.unitId,
  serviceId: row.serviceId,
  ownerUnitId: row.ownerUnitId,
  accountId: row.accountId,
  role: row.role,
  subjectId: row.subjectId,
  askedId: row.askedId,
  fields: row.fields,
  purpose: row.purpose,
  grantId: row.grantId,
  legalBasis: row.legalBasis,
  operation: row.operation,
  correlationId: row.correlationId,
});
