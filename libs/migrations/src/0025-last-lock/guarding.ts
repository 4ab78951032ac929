import type { QueryRunner } from 'typeorm';

/** One function of the owner, and what it asks for before it does its work. */
export interface Guard {
  /** `schema.name(types)`, as `to_regprocedure` reads it. */
  readonly signature: string;
  /** Statements in plpgsql; parameters by their names. */
  readonly asks: string;
}

interface Made {
  readonly schema: string;
  readonly name: string;
  readonly parameters: string;
  readonly passed: string;
  readonly result: string;
  readonly many: boolean;
}

/** Where the functions lie that their guards call. Under their own names, by which their bodies call their parameters. */
const behind = 'unguarded';

const find = async (runner: QueryRunner, signature: string): Promise<Made> => {
  const [made] = (await runner.query(
    `select n.nspname as schema, p.proname as name, pg_get_function_arguments(p.oid) as parameters,
       pg_get_function_result(p.oid) as result, p.proretset as many,
       (select coalesce(string_agg(format('%I.%I', p.proname, given.name), ', ' order by given.place), '')
        from unnest(p.proargnames[1:p.pronargs]) with ordinality as given(name, place)) as passed
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.oid = to_regprocedure($1)`,
    [signature],
  )) as Made[];
  if (!made) throw new Error(`There is no function ${signature}.`);
  return made;
};

/**
 * Puts the guard before the function under the function's own name. What it did before goes on in a schema that
 * nobody but the owner may use.
 */
export const guard = async (runner: QueryRunner, { signature, asks }: Guard): Promise<void> => {
  const { schema, name, parameters, passed, result, many } = await find(runner, signature);
  const types = signature.slice(signature.indexOf('('));
  await runner.query(`alter function ${signature} set schema ${behind}`);
  await runner.query(`revoke all on function ${behind}.${name}${types} from public, navaz_app`);
  const call = `${behind}.${name}(${passed})`;
  const work = many ? `return query select * from ${call};` : `return ${call};`;
  await runner.query(`
    create function ${schema}.${name}(${parameters}) returns ${result}
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    #variable_conflict use_column
    begin
      ${asks}
      ${result === 'void' ? `perform ${call};` : work}
    end $$`);
  await runner.query(`revoke all on function ${signature} from public`);
  await runner.query(`grant execute on function ${signature} to navaz_app`);
};

/** The function as it was. */
export const unguard = async (runner: QueryRunner, { signature }: Guard): Promise<void> => {
  const { schema, name } = await find(runner, signature);
  const types = signature.slice(signature.indexOf('('));
  await runner.query(`drop function ${signature}`);
  await runner.query(`alter function ${behind}.${name}${types} set schema ${schema}`);
  await runner.query(`grant execute on function ${signature} to navaz_app`);
};
