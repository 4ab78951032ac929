import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import type { MachineClientRow } from './machine-client.row.js';

/** A program of the organisation. */
@ObjectType('MachineClient', { description: 'A program that logs in by client credentials. Ends with its membership.' })
export class MachineClientView {
  @Field(() => ID)
  membershipId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { description: 'Its client id at the OpenID Connect issuer.' })
  clientId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => [ID], { nullable: true, description: 'Services it is narrowed to; null: all of the organisation.' })
  services!: string[] | null;

  @Field(() => Date)
  since!: Date;

  @Field(() => Date, { nullable: true, description: 'Null: it waits for the coordinator, and cannot act yet.' })
  confirmedAt!: Date | null;
}

/** A page of programs. */
export const MachineClientConnection = connectionOf('MachineClient', MachineClientView);

/** Names every field. */
export const viewMachineClient = (row: MachineClientRow): MachineClientView => ({
  membershipId: row.id,
  organisationId: row.organisationId,
  clientId: row.clientId,
  label: row.label,
  services: row.services,
  since: row.createdAt,
  confirmedAt: row.confirmedAt,
});
