import type { QueryRunner } from 'typeorm';

/**
 * Whether somebody may still become a member of an organisation on a day: not on the day it ends, nor once it became part
 * of another. The one rule for whoever opens an invitation and whoever accepts it; what the directory does not know it
 * has nothing against.
 */
export const createJoining = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function identity.may_be_joined(organisation uuid, day date) returns boolean language sql stable
    return not exists (select from directory.organisation joined
      where joined.id = may_be_joined.organisation
        and (joined.merged_into_id is not null or joined.ended_on <= may_be_joined.day))`);
};

/** Both ask for themselves. */
export const dropJoining = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`drop function identity.may_be_joined(uuid, date)`);
};
