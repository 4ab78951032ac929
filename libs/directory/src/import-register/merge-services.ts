import type { Transaction } from '@navaz/platform';
import { hidByOwner } from '../secret-facility.js';
import { stagedContacts, storedContacts } from './merge-organisations.js';

const create = `
  insert into directory.service (organisation_id, name, register_id, register_kind_code, age_note, age_from, age_to,
    registered_from, ended_on, origin, version)
  select w.organisation_id, s.name, s.register_id, s.register_kind_code, s.age_note, s.age_from, s.age_to,
         s.registered_from, s.ended_on, 'register', 1
  from import_service s join import_owner w on w.key = s.organisation_key
  where not exists (select from directory.service known where known.register_id = s.register_id)
  returning register_id as "registerId"`;

const targets = `
  insert into import_target
  select s.register_id, known.id, w.organisation_id, s.register_id = any($1::text[])
  from import_service s
  join directory.service known on known.register_id = s.register_id
  join import_owner w on w.key = s.organisation_key`;

const sorted = (column: string): string =>
  `(select coalesce(jsonb_agg(item order by item), '[]') from jsonb_array_elements_text(${column}) item)`;

/** Forms the register knows; contact at a distance is not among them. */
const storedForms = `
  (select coalesce(jsonb_agg(jsonb_build_object('form', form, 'nonstop', nonstop) order by form), '[]')
   from directory.service_form where service_id = k.id and form <> 'remote')`;
const stagedForms = `
  (select coalesce(jsonb_agg(jsonb_build_object('form', form, 'nonstop', nonstop) order by form), '[]')
   from jsonb_to_recordset(s.forms) as f(form text, nonstop boolean))`;

const storedCapacity = `
  (select coalesce(jsonb_agg(jsonb_build_object('form', form, 'capacity', registered_capacity,
     'unit', registered_capacity_unit) order by form), '[]')
   from directory.service_form where service_id = k.id and registered_capacity is not null)`;
const stagedCapacity = `
  (select coalesce(jsonb_agg(jsonb_build_object('form', form, 'capacity', capacity, 'unit', unit) order by form), '[]')
   from jsonb_to_recordset(s.forms) as f(form text, capacity integer, unit text) where capacity is not null
     and (not 'forms' = any(k.owner_edited) or exists (
       select from directory.service_form kept where kept.service_id = k.id and kept.form = f.form)))`;

const storedAreas = `
  (select coalesce(jsonb_agg(jsonb_build_object('level', level, 'code', code) order by level, code), '[]')
   from directory.service_area where service_id = k.id)`;
const stagedAreas = `
  (select coalesce(jsonb_agg(jsonb_build_object('level', level, 'code', code) order by level, code), '[]')
   from jsonb_to_recordset(s.areas) as a(level text, code text))`;

const differences = `
  insert into import_difference
  select t.organisation_id, k.id, f.field, f.old_value, f.new_value, f.field = any(k.owner_edited), t.fresh, null
  from import_target t
  join import_service s on s.register_id = t.register_id
  join directory.service k on k.id = t.service_id
  cross join lateral (values
    ('name', to_jsonb(k.name), to_jsonb(s.name)),
    ('organisationId', to_jsonb(k.organisation_id), to_jsonb(t.organisation_id)),
    ('registerKindCode', to_jsonb(k.register_kind_code), to_jsonb(s.register_kind_code)),
    ('ageNote', to_jsonb(k.age_note), to_jsonb(s.age_note)),
    ('ageFrom', to_jsonb(k.age_from), to_jsonb(s.age_from)),
    ('ageTo', to_jsonb(k.age_to), to_jsonb(s.age_to)),
    ('registeredFrom', to_jsonb(k.registered_from), to_jsonb(s.registered_from)),
    ('endedOn', to_jsonb(k.ended_on), to_jsonb(s.ended_on)),
    ('kinds', (select coalesce(jsonb_agg(kind_code order by kind_code), '[]')
               from directory.service_kind_offered where service_id = k.id), ${sorted('s.kinds')}),
    ('targetGroups', (select coalesce(jsonb_agg(group_code order by group_code), '[]')
                from directory.service_target_group where service_id = k.id), ${sorted('s.groups')}),
    ('forms', ${storedForms}, ${stagedForms}),
    ('registeredCapacity', ${storedCapacity}, ${stagedCapacity}),
    ('areas', ${storedAreas}, ${stagedAreas}),
    ('contacts', ${storedContacts('service_id = k.id', 'k.owner_edited')}, ${stagedContacts('s.contacts')})
  ) as f(field, old_value, new_value)
  where f.old_value is distinct from f.new_value
    -- The register names a service after its first open place, which may be the one the owner made secret.
    and not (f.field = 'name' and ${hidByOwner('k.id')})`;

/**
 * Stored and staged services side by side: creates what is new and notes every field that differs. Nothing stored is
 * changed yet. Answers how many are new.
 */
export const compareServices = async (tx: Transaction): Promise<{ added: string[] }> => {
  const created = await tx.query<{ registerId: string }>(create);
  await tx.query(targets, [created.map((row) => row.registerId)]);
  await tx.query(`analyze import_target`);
  await tx.query(
    `select k.id from directory.service k join import_target t on t.service_id = k.id order by k.id for update of k`,
  );
  await tx.query(differences);
  await tx.query(`create index on import_difference (service_id, field)`);
  await tx.query(`analyze import_difference`);
  return { added: created.map((row) => row.registerId) };
};
