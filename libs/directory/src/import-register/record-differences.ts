import type { Transaction } from '@navaz/platform';

const changes = `
  insert into directory.change (organisation_id, service_id, field, old_value, new_value, why, source)
  select organisation_id, service_id, field, old_value, new_value, why, 'register'
  from import_difference where not fresh and not owned`;

/** Opened once; a value the owner has decided to keep against the same word of the register is not asked about again. */
const open = `
  with opened as (
    insert into directory.register_conflict as open (organisation_id, service_id, field, register_value, owner_value)
    select d.organisation_id, d.service_id, d.field, d.new_value, d.old_value
    from import_difference d
    where d.owned and not exists (
      select from (select settled_as, register_value from directory.register_conflict c
                   where c.organisation_id = d.organisation_id and c.service_id is not distinct from d.service_id
                     and c.field = d.field and c.settled_at is not null
                   order by c.settled_at desc, c.id desc limit 1) last
      where last.settled_as = 'kept_own' and last.register_value is not distinct from d.new_value)
    on conflict (organisation_id, service_id, field) where settled_at is null do update
      set register_value = excluded.register_value, owner_value = excluded.owner_value
      where (open.register_value, open.owner_value) is distinct from (excluded.register_value, excluded.owner_value)
    returning xmax = 0 as fresh)
  select count(*) filter (where fresh)::int as opened from opened`;

/** A conflict ends by itself when the two agree again; only records this run has compared are judged. */
const vanish = `
  update directory.register_conflict c set settled_at = $1, settled_as = 'vanished'
  where c.settled_at is null
    and (exists (select from import_target t where t.service_id = c.service_id)
      or (c.service_id is null and exists (select from import_owner w where w.organisation_id = c.organisation_id)))
    and not exists (select from import_difference d
                    where d.organisation_id = c.organisation_id and d.service_id is not distinct from c.service_id
                      and d.field = c.field and d.owned)
  returning c.id`;

/** Writes what changed into history, and what differs from the owner's word into conflicts for the owner to see. */
export const recordDifferences = async (
  tx: Transaction,
  now: Date,
): Promise<{ conflictsOpened: number; conflictsVanished: number }> => {
  await tx.query(changes);
  const [opened] = await tx.query<{ opened: number }>(open);
  const vanished = await tx.query(vanish, [now]);
  return { conflictsOpened: opened?.opened ?? 0, conflictsVanished: vanished.length };
};
