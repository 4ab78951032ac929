/** A program of an organisation as it is read. `id` is its membership's. */
export interface MachineClientRow {
  readonly id: string;
  readonly organisationId: string;
  readonly clientId: string;
  readonly label: string;
  readonly services: string[] | null;
  readonly createdAt: Date;
  /** Null while it waits for the coordinator. */
  readonly confirmedAt: Date | null;
}

/** Columns of {@link MachineClientRow}, from `client` joined with `membership`. */
export const machineColumns = `membership.id, membership.organisation_id as "organisationId",
  client.client_id as "clientId", client.label, membership.services, client.created_at as "createdAt",
  client.confirmed_at as "confirmedAt"`;
