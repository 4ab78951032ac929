import type { Transaction } from '@navaz/platform';

const own = (field: string, column: string, from = 's'): string =>
  `${column} = case when '${field}' = any(k.owner_edited) then k.${column} else ${from}.${column} end`;

/** Owners may have spoken while the run compared: what is theirs is asked of the row itself, at the last moment. */
const fields = `
  update directory.service k
  set ${own('name', 'name')}, ${own('organisationId', 'organisation_id', 't')}, ${own('ageNote', 'age_note')},
      ${own('ageFrom', 'age_from')}, ${own('ageTo', 'age_to')}, ${own('registeredFrom', 'registered_from')},
      ${own('endedOn', 'ended_on')}, register_kind_code = s.register_kind_code, version = k.version + 1
  from import_target t join import_service s on s.register_id = t.register_id
  where k.id = t.service_id and not t.fresh
    and exists (select from import_difference d where d.service_id = k.id and not d.owned)`;

/** What hangs on a service that moved to another provider moves with it; its secret addresses are nobody's to move. */
const moved = ['contact', 'accreditation', 'register_conflict'].map(
  (table) => `
  update directory.${table} r set organisation_id = k.organisation_id
  from import_difference d join directory.service k on k.id = d.service_id
  where d.field = 'organisationId' and not d.owned and r.service_id = k.id and r.organisation_id <> k.organisation_id`,
);

const difference = (field: string): string => `d.service_id = r.service_id and d.field = '${field}' and not d.owned`;
const fromDifference = (field: string): string =>
  `from import_difference d cross join lateral %s where d.service_id is not null and d.field = '${field}' and not d.owned`;
const each = (field: string, source: string): string => fromDifference(field).replace('%s', source);

const lists = [
  `delete from directory.service_kind_offered r using import_difference d where ${difference('kinds')}`,
  `insert into directory.service_kind_offered (service_id, kind_code)
   select d.service_id, code ${each('kinds', 'jsonb_array_elements_text(d.new_value) code')}`,
  `delete from directory.service_target_group r using import_difference d where ${difference('targetGroups')}`,
  `insert into directory.service_target_group (service_id, group_code)
   select d.service_id, code ${each('targetGroups', 'jsonb_array_elements_text(d.new_value) code')}`,
  `delete from directory.service_area r using import_difference d where ${difference('areas')}`,
  `insert into directory.service_area (service_id, level, code)
   select d.service_id, a.level, a.code ${each('areas', 'jsonb_to_recordset(d.new_value) as a(level text, code text)')}`,
  `delete from directory.contact r using import_difference d where ${difference('contacts')} and r.origin = 'register'`,
  `insert into directory.contact (organisation_id, service_id, function_code, phone, email, web, origin)
   select k.organisation_id, k.id, c.function, c.phone, c.email, c.web, 'register'
   from import_difference d join directory.service k on k.id = d.service_id
   cross join lateral jsonb_to_recordset(d.new_value) as c(function text, phone text, email text, web text)
   where d.field = 'contacts' and not d.owned`,
  // Opening hours are the owner's and stay with a form that stays.
  `delete from directory.service_form r using import_difference d where ${difference('forms')} and r.form <> 'remote'
     and not exists (select from jsonb_to_recordset(d.new_value) as f(form text) where f.form = r.form)`,
  `insert into directory.service_form (service_id, form, nonstop)
   select d.service_id, f.form, f.nonstop
   ${each('forms', 'jsonb_to_recordset(d.new_value) as f(form text, nonstop boolean)')}
   on conflict (service_id, form) do update set nonstop = excluded.nonstop`,
  `update directory.service_form r set registered_capacity = null, registered_capacity_unit = null
   from import_difference d where ${difference('registeredCapacity')} and r.registered_capacity is not null`,
  `update directory.service_form r set registered_capacity = f.capacity, registered_capacity_unit = f.unit
   from import_difference d
   cross join lateral jsonb_to_recordset(d.new_value) as f(form text, capacity integer, unit text)
   where ${difference('registeredCapacity')} and f.form = r.form`,
];

/** Gives the services what the register says, field by field, where the owner has not spoken. */
export const applyServices = async (tx: Transaction): Promise<void> => {
  await tx.query(fields);
  for (const statement of [...moved, ...lists]) await tx.query(statement);
};
