import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAct, dropAct } from './0019-handover-by-itself/act-functions.js';
import type { ActByItself } from './0019-handover-by-itself/acts.js';
import { guard, unguard } from './0025-last-lock/guarding.js';
import { guards, guardsOf } from './0025-last-lock/guards.js';

const lastDay = `handover.agreed_until(h.id, coalesce(h.recipient_service_id, h.recipient_organisation_id), h.state)`;
const toldOn = `(h.agreement_told_at at time zone 'Europe/Prague')::date`;

/** A week before the last day, and once more when it has passed; anew for a new last day. */
const tellOfAgreement: ActByItself = {
  name: 'tell_of_agreement',
  act: 'tellOfAgreement',
  to: null,
  when: `h.ended_at is null and before >= ${lastDay} - 7
    and (h.agreement_told_at is null or ${toldOn} < ${lastDay} - 7
      or (before > ${lastDay} and ${toldOn} <= ${lastDay}))`,
  sets: `agreement_told_at = moment, sender_news_at = moment`,
};

/** Reminders of a deadline go to nobody who could not meet it: only the sender can prolong an agreement. */
const reminders = ['handover.remind(uuid, date, timestamptz)', 'handover.tell_team_lead(uuid, date, timestamptz)'];
const unlessRanOut = `
  if exists (select from handover.handover h where h.id = asked
      and ${lastDay} < (moment at time zone 'Europe/Prague')::date) then
    return;
  end if;`;

const asksOf = (signature: string): string => {
  const found = guards.find((one) => one.signature === signature);
  if (!found) throw new Error(`There is no guard of ${signature}.`);
  return found.asks;
};

const reguard = async (runner: QueryRunner, signature: string, asks: string): Promise<void> => {
  await unguard(runner, { signature, asks });
  await guard(runner, { signature, asks });
};

/**
 * Agreements have a last day. Until when what carries a request holds is told from the grants themselves, whenever it is
 * asked, as far as the asker may see them; the sender is reminded in time.
 */
export class AgreementRunsOut0032 implements MigrationInterface {
  readonly name = 'AgreementRunsOut0032000000032';

  async up(runner: QueryRunner): Promise<void> {
    // Until a place is confirmed the agreement to assess it carries a request, from then on the one to hand over.
    await runner.query(`
      create function handover.agreed_until(about uuid, recipient uuid, state text) returns date language sql stable
      return (select max(held.valid_until) from consent.subject_grant held
        where held.about_id = agreed_until.about and held.recipient_id = agreed_until.recipient
          and held.state in ('given', 'renewed')
          and (case
            when agreed_until.state in ('sent', 'acknowledged', 'assessing', 'waitlisted', 'offered')
              then held.purpose = 'assess' and held.category = 'request_data'
            when agreed_until.state in ('confirmed', 'not_arrived')
              then held.purpose = 'hand_over' and held.category = 'name'
            else false end))`);
    await runner.query(`alter table handover.handover add column agreement_told_at timestamptz`);
    await createAct(runner, tellOfAgreement);
    for (const one of guardsOf(tellOfAgreement)) await guard(runner, one);
    for (const signature of reminders) await reguard(runner, signature, `${asksOf(signature)} ${unlessRanOut}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of reminders) await reguard(runner, signature, asksOf(signature));
    for (const one of guardsOf(tellOfAgreement)) await unguard(runner, one);
    await dropAct(runner, tellOfAgreement);
    await runner.query(`alter table handover.handover drop column agreement_told_at`);
    await runner.query(`drop function handover.agreed_until(uuid, uuid, text)`);
  }
}
