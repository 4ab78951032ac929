import type { Transaction } from '@navaz/platform';

/** Organisations that only share an IČO with a provider; an import never lays hands on them. */
const institutions = `'prison', 'probation_centre', 'municipal_department', 'child_protection', 'labour_office', 'coordinator'`;

/** Contacts in one canonical form, so that the register's and the stored ones can be compared; `source` is called `c`. */
const canonicalContacts = (source: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object('function', c.function, 'phone', c.phone, 'email', c.email, 'web', c.web)
            order by c.function, c.phone, c.email, c.web) from ${source}), '[]')`;

/** Contacts of a staged row. */
export const stagedContacts = (column: string): string =>
  canonicalContacts(`jsonb_to_recordset(${column}) as c(function text, phone text, email text, web text)`);

/** Contacts stored with a record; all of them where the owner keeps them, else the register's. */
export const storedContacts = (owner: string, ownerEdited: string): string =>
  canonicalContacts(
    `(select function_code as function, phone, email, web from directory.contact
      where ${owner} and (origin = 'register' or 'contacts' = any(${ownerEdited}))) c`,
  );

/**
 * A registration known here whose provider comes without a valid IČO this time stays with the provider it had: a typing
 * error takes nobody's service away.
 */
const keepProvider = `
  with known as (
    select o.register_id, o.key as named, owner.register_key as key, owner.ico
    from import_organisation o
    join directory.service k on k.register_id = o.register_id
    join directory.organisation owner on owner.id = k.organisation_id
    where o.ico is null and owner.ico is not null and owner.register_key is not null),
  services as (
    update import_service s set organisation_key = known.key from known where s.register_id = known.register_id)
  update import_organisation o set key = known.key, ico = known.ico from known
  where o.register_id = known.register_id and o.key = known.named`;

/** One staged row a key: registrations of one provider may differ in its particulars. */
const oneAKey = `
  create temporary table import_provider on commit drop as
  select distinct on (key) * from import_organisation order by key, register_id`;

/** A record of the same legal person that no register knows yet; of a provider `p`, called `o`. */
const namesake = `
  o.ico = p.ico and o.register_key is null and o.merged_into_id is null and o.kind not in (${institutions})`;

/**
 * A record of the same legal person is adopted where there is exactly one that the coordinator put or let into the
 * directory with this IČO. Anybody who has an organisation can write a foreign IČO into it or into a unit of it: what its
 * owner wrote, what is not listed and what stands under another never takes over a provider's registrations.
 */
const adopt = `
  with candidate as (
    select p.key, (array_agg(o.id))[1] as id
    from import_provider p join directory.organisation o on ${namesake}
    where o.listed and o.parent_id is null and not 'ico' = any(o.owner_edited)
      and not exists (select from directory.organisation k where k.register_key = p.key)
    group by p.key having count(*) = 1)
  update directory.organisation o
  set register_key = c.key, version = version + 1,
      owner_edited = array(select distinct unnest(o.owner_edited || array['name']
        || case when o.legal_form is null then '{}'::text[] else array['legalForm'] end
        || case when o.web is null then '{}'::text[] else array['web'] end) order by 1)
  from candidate c where o.id = c.id`;

const create = `
  insert into directory.organisation (kind, name, ico, legal_form, web, register_key, register_email, origin, version)
  select p.kind, p.name, p.ico, p.legal_form, p.web, p.key, p.email, 'register', 1
  from import_provider p
  where not exists (select from directory.organisation o where o.register_key = p.key)
  returning register_key as key`;

/**
 * Registrations of new providers beside which another record says it is the same legal person; merging is the
 * coordinator's.
 */
const collisions = `
  select distinct s.register_id as "registerId"
  from import_provider p join import_service s on s.organisation_key = p.key
  where p.key = any($1::text[]) and exists (select from directory.organisation o where ${namesake})
  order by 1`;

/** Follows merges to the record that answers today; where two keys meet there, its own key speaks. */
const owners = `
  insert into import_owner
  with recursive followed as (
    select p.key, o.id, o.merged_into_id, o.register_key from import_provider p
    join directory.organisation o on o.register_key = p.key
    union all
    select f.key, o.id, o.merged_into_id, o.register_key from followed f
    join directory.organisation o on o.id = f.merged_into_id)
  select key, id, row_number() over (partition by id order by (register_key = key) desc nulls last, key) = 1,
         key = any($1::text[])
  from followed where merged_into_id is null`;

const differences = `
  insert into import_difference
  select o.id, null, f.field, f.old_value, f.new_value, f.field = any(o.owner_edited), w.fresh, null
  from import_owner w
  join import_provider p on p.key = w.key
  join directory.organisation o on o.id = w.organisation_id
  cross join lateral (values
    ('name', to_jsonb(o.name), to_jsonb(p.name)),
    ('legalForm', to_jsonb(o.legal_form), to_jsonb(p.legal_form)),
    ('web', to_jsonb(o.web), to_jsonb(p.web)),
    ('registerEmail', to_jsonb(o.register_email), to_jsonb(p.email)),
    ('contacts', ${storedContacts('organisation_id = o.id and service_id is null', 'o.owner_edited')},
                 ${stagedContacts('p.contacts')})
  ) as f(field, old_value, new_value)
  where w.speaks and f.old_value is distinct from f.new_value`;

const apply = `
  update directory.organisation o
  set name = case when 'name' = any(o.owner_edited) then o.name else p.name end,
      legal_form = case when 'legalForm' = any(o.owner_edited) then o.legal_form else p.legal_form end,
      web = case when 'web' = any(o.owner_edited) then o.web else p.web end,
      register_email = p.email, version = o.version + 1
  from import_owner w join import_provider p on p.key = w.key
  where o.id = w.organisation_id and w.speaks and not w.fresh
    and exists (select from import_difference d where d.organisation_id = o.id and d.service_id is null and not d.owned)`;

const dropContacts = `
  delete from directory.contact c using import_difference d
  where c.organisation_id = d.organisation_id and c.service_id is null and c.origin = 'register'
    and d.service_id is null and d.field = 'contacts' and not d.owned`;

const addContacts = `
  insert into directory.contact (organisation_id, function_code, phone, email, web, origin)
  select d.organisation_id, c.function, c.phone, c.email, c.web, 'register'
  from import_difference d,
       jsonb_to_recordset(d.new_value) as c(function text, phone text, email text, web text)
  where d.service_id is null and d.field = 'contacts' and not d.owned`;

/**
 * Creates, adopts and updates the staged providers. Answers how many are new, and the registrations of those whose IČO
 * another record has, too.
 */
export const mergeOrganisations = async (tx: Transaction): Promise<{ added: number; colliding: string[] }> => {
  await tx.query(keepProvider);
  await tx.query(oneAKey);
  await tx.query(`analyze import_provider`);
  await tx.query(adopt);
  const created = await tx.query<{ key: string }>(create);
  const keys = created.map((row) => row.key);
  const colliding = await tx.query<{ registerId: string }>(collisions, [keys]);
  await tx.query(owners, [keys]);
  await tx.query(`analyze import_owner`);
  await tx.query(
    `select o.id from directory.organisation o join import_owner w on w.organisation_id = o.id order by o.id for update of o`,
  );
  await tx.query(differences);
  await tx.query(apply);
  await tx.query(dropContacts);
  await tx.query(addContacts);
  return { added: created.length, colliding: colliding.map((row) => row.registerId) };
};
