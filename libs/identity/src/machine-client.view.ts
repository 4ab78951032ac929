import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';

/** A program of the organisation. */
@ObjectType('MachineClient', { description: 'A program that logs in by client credentials. Ends with its membership.' })
export class MachineClientView {
  @Field(() => ID)
  membershipId!: string;

  @Field(() => String, { description: 'Its client id at the OpenID Connect issuer.' })
  clientId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => [ID], { nullable: true, description: 'Services it is narrowed to; null: all of the organisation.' })
  services!: string[] | null;

  @Field(() => Date)
  since!: Date;
}

/** A page of programs. */
export const MachineClientConnection = connectionOf('MachineClient', MachineClientView);

/** Names every field. */
export const viewMachineClient = (row: {
  readonly id: string;
  readonly clientId: string;
  readonly label: string;
  readonly services: string[] | null;
  readonly createdAt: Date;
}): MachineClientView => ({
  membershipId: row.id,
  clientId: row.clientId,
  label: row.label,
  services: row.services,
  since: row.createdAt,
});
