import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeConditions } from './0005-directory/conditions.js';
import { makeFacilities } from './0005-directory/facilities.js';
import { makeOrganisations } from './0005-directory/organisations.js';
import { makeServices } from './0005-directory/services.js';
import { makeStewardship } from './0005-directory/stewardship.js';
import { makeTrust } from './0005-directory/trust.js';

/** Organisations, services, facilities and everything a profile publishes, with history and trust. */
export class Directory0005 implements MigrationInterface {
  readonly name = 'Directory0005000000005';

  async up(runner: QueryRunner): Promise<void> {
    await makeOrganisations(runner);
    await makeServices(runner);
    await makeFacilities(runner);
    await makeConditions(runner);
    await makeTrust(runner);
    await makeStewardship(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'claim',
      'register_conflict',
      'change',
      'recommendation',
      'error_report',
      'verification',
      'accreditation',
      'admission_condition',
      'secret_address',
      'facility',
      'contact',
      'service_run',
      'prison_served',
      'service_area',
      'service_form',
      'service_target_group',
      'service_kind_offered',
      'service',
      'prison',
      'organisation',
    ]) {
      await runner.query(`drop table directory.${table} cascade`);
    }
    await runner.query(`drop function directory.refuse_change()`);
    await runner.query(`drop function directory.move_secret_addresses(uuid, uuid)`);
  }
}
