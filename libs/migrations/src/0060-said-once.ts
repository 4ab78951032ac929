import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was said once stands once: the same pause of a unit, and a part of a profile an organisation found wrong. Repeats
 * that stand already end with this migration; the first of each goes on.
 */
export class SaidOnce0060 implements MigrationInterface {
  readonly name = 'SaidOnce0060000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update capacity.closure again set lifted_at = again.recorded_at
      where again.lifted_at is null and exists (
        select from capacity.closure first
        where first.unit_id = again.unit_id and first.during = again.during and first.reason = again.reason
          and first.lifted_at is null and first.id < again.id)`);
    await runner.query(`
      create unique index closure_once on capacity.closure (unit_id, during, reason) where lifted_at is null`);
    await runner.query(`drop index capacity.closure_unit_id`);
    await runner.query(`
      update directory.error_report again set settled_at = greatest(now(), again.at)
      where again.settled_at is null and exists (
        select from directory.error_report first
        where first.service_id = again.service_id and first.part = again.part
          and first.by_organisation_id = again.by_organisation_id
          and first.settled_at is null and first.id < again.id)`);
    await runner.query(`
      create unique index error_report_open_once on directory.error_report (service_id, part, by_organisation_id)
      where settled_at is null`);
    await runner.query(`drop index directory.error_report_open`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index error_report_open on directory.error_report (service_id) where settled_at is null`,
    );
    await runner.query(`drop index directory.error_report_open_once`);
    await runner.query(`create index closure_unit_id on capacity.closure (unit_id) where lifted_at is null`);
    await runner.query(`drop index capacity.closure_once`);
  }
}
