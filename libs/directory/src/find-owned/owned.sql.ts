/**
 * Whether `o`, an organisation in scope, is the reader's own or a unit below it. The reader is a parameter, null for the
 * public; only somebody logged in who asks for another's unit costs the walk upwards.
 */
export const ownedBy = (reader: string): string => `coalesce(o.id = ${reader}::uuid
  or (o.parent_id is not null and directory.stands_over(${reader}::uuid, o.id)), false)`;
