import type { Transaction } from '@navaz/platform';

/** A registration stored here, still open, that the file does not contain. */
const missing = `
  from directory.service k
  where k.register_id is not null and (k.ended_on is null or k.ended_on > $1::date)
    and not exists (select from import_service s where s.register_id = k.register_id)
    and not exists (select from import_refused r where r.register_id = k.register_id)`;

/** How many open registrations the directory has, and how many of them the file does not contain. */
export const countMissing = async (tx: Transaction, today: string): Promise<{ open: number; missing: number }> => {
  const [counts] = await tx.query<{ open: number; missing: number }>(
    `select (select count(*)::int from directory.service k
             where k.register_id is not null and (k.ended_on is null or k.ended_on > $1::date)) as open,
            (select count(*)::int ${missing}) as missing`,
    [today],
  );
  return { open: counts?.open ?? 0, missing: counts?.missing ?? 0 };
};

/** A registration that was refused for its dates, but of which the register says that it is over. */
const over = `
  from directory.service k join import_refused r on r.register_id = k.register_id
  where r.ended_on <= $1::date and (k.ended_on is null or k.ended_on > $1::date)`;

/**
 * Ends what vanished from the register, with the day of the run. The daily file holds every registration, so absence is
 * a fact; a later file that has it again opens it again. An end the owner has set stays.
 */
export const endVanished = (tx: Transaction, today: string): Promise<{ registerId: string; isMissing: boolean }[]> =>
  tx.query(
    `with vanished as (
       select k.id, k.ended_on, $1::date as ends, 'Registrace už v registru není.' as why, true as is_missing ${missing}
         and not 'endedOn' = any(k.owner_edited)
       union all
       select k.id, k.ended_on, r.ended_on, 'Registrace podle registru skončila; její ostatní data si odporují.', false ${over}
         and not 'endedOn' = any(k.owner_edited)),
     ended as (
       update directory.service k set ended_on = v.ends, version = k.version + 1
       from vanished v where k.id = v.id
       returning k.id, k.organisation_id, k.register_id, v.ended_on as before, v.ends, v.why, v.is_missing),
     history as (
       insert into directory.change (organisation_id, service_id, field, old_value, new_value, why, source)
       select organisation_id, id, 'endedOn', to_jsonb(before), to_jsonb(ends), why, 'register' from ended)
     select register_id as "registerId", is_missing as "isMissing" from ended order by 1`,
    [today],
  );
