import type { QueryRunner } from 'typeorm';

const signature = 'handover.forget_recognitions(uuid[])';

/**
 * The hash by which a person is recognised goes with the agreement to it, whoever took that back: by the code on the slip
 * nobody is logged in. Only what no agreement carries any more can be forgotten by it.
 */
export const forgetRecognitions = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function ${signature.replace('uuid[]', 'grants uuid[]')} returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      forgotten integer;
    begin
      delete from handover.recognition r where r.grant_id = any (grants)
        and not exists (select from consent.subject_grant held
          where held.id = r.grant_id and held.state in ('given', 'renewed'));
      get diagnostics forgotten = row_count;
      if forgotten > 0 then
        perform audit.append_act('handover.forgetRecognition', 'need', null, jsonb_build_object('count', forgotten));
      end if;
      return forgotten;
    end $$`);
  await runner.query(`revoke all on function ${signature} from public`);
  await runner.query(`grant execute on function ${signature} to navaz_app`);
};

/** As it was. */
export const keepRecognitions = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`drop function ${signature}`);
};
