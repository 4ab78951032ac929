import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addAgreedFields, dropAgreedFields } from './0036-as-the-person-said/agreed-fields.js';
import { createJoining, dropJoining } from './0036-as-the-person-said/joining.js';
import { openByMailedLink, openByItsWay } from './0036-as-the-person-said/mailed-links.js';
import { holdRestriction, letGoOfRestriction } from './0036-as-the-person-said/restriction.js';

/**
 * What a person said holds as they said it: an agreement opens the fields it names, whatever the recipient declares
 * later; and a restriction holds from its commit on, for commands and for mails. Besides, what is mailed opens, and an
 * invitation is refused by one rule wherever it is shown.
 */
export class AsThePersonSaid0036 implements MigrationInterface {
  readonly name = 'AsThePersonSaid0036000000036';

  async up(runner: QueryRunner): Promise<void> {
    await addAgreedFields(runner);
    await holdRestriction(runner);
    await openByMailedLink(runner);
    await createJoining(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropJoining(runner);
    await openByItsWay(runner);
    await letGoOfRestriction(runner);
    await dropAgreedFields(runner);
  }
}
