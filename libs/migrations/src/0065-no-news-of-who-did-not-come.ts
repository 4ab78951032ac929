import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const ends = 'unguarded.end_by_subject(uuid, uuid[], date, timestamptz)';
const came = 'found_row.arrived_on is not null,';
/** As 0057 has it for a service that ends: an agreement to `arrival` that stands for the unit that leads the case. */
const cameOrIsNotTold = `found_row.arrived_on is not null or (found_row.state = 'not_arrived' and not exists (
          select from consent.agreed_back(found_row.id) agreed
          where agreed.recipient_id = found_row.sender_unit_id and agreed.purpose = 'report_back'
            and agreed.detail = 'arrival' and agreed.state in ('given', 'renewed')
            and agreed.valid_until >= (moment at time zone 'Europe/Prague')::date)),`;

/**
 * Of whoever did not come the sender reads an end, where the person agreed to no more. Taking agreement back ends their
 * request and leaves a stay as it is: a mail about the one, and none about the other, told which of them it was. Whether
 * the sender hears of it follows what the person agreed to, as its mark does since 0057.
 */
export class NoNewsOfWhoDidNotCome0065 implements MigrationInterface {
  readonly name = 'NoNewsOfWhoDidNotCome0065000000065';

  async up(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, ends, came, cameOrIsNotTold);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, ends, cameOrIsNotTold, came);
  }
}
