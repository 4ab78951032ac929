import { Injectable } from '@nestjs/common';
import { Database } from '@navaz/platform';
import type { OrganisationBrief } from '../profile/profile-parts.js';
import { organisationBrief } from '../profile/service-parts.sql.js';

/** $1 ids */
const read = {
  name: 'directory.own-organisations',
  text: `
    select ${organisationBrief('o')} as organisation from directory.organisation o
    where o.id = any ($1::uuid[]) order by o.name collate "cs-x-icu", o.id`,
};

/** Organisations an account has memberships of: a handful, listed in the directory or not. */
@Injectable()
export class OwnOrganisations {
  constructor(private readonly database: Database) {}

  /** In a few words each, by name. */
  async named(ids: readonly string[]): Promise<OrganisationBrief[]> {
    const rows = await this.database.readPublic<{ organisation: OrganisationBrief }>(read, [ids]);
    return rows.map(({ organisation }) => organisation);
  }
}
