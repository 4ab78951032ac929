import type { QueryRunner } from 'typeorm';

const went = `channel = 'link'`;
const isAskedByMail = `exists (select from directory.service asked
  where asked.id = recipient_service_id and asked.channel = 'link')`;

/** One request, for the link that was mailed about it; `way` says how it reaches the service. */
const request = (way: string): string => `platform.actor_role() = 'link' and state <> 'draft' and (${way})
  and reference = platform.actor_link_about()
  and recipient_organisation_id = platform.actor_organisation() and platform.actor_covers(recipient_service_id)`;

const policies = ['handover_by_link_reads', 'handover_by_link_acts'];

const alter = async (runner: QueryRunner, way: string): Promise<void> => {
  for (const policy of policies)
    await runner.query(`alter policy ${policy} on handover.handover using (${request(way)})`);
};

/**
 * A link that was mailed opens the request it is about. How it went is kept as it was at sending; a service that publishes
 * its address later, or asks for mails from then on, is mailed what comes next, and answers by that.
 */
export const openByMailedLink = (runner: QueryRunner): Promise<void> => alter(runner, `${went} or ${isAskedByMail}`);

/** Only what went by a link opens by one. */
export const openByItsWay = (runner: QueryRunner): Promise<void> => alter(runner, went);
