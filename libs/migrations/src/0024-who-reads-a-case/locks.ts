/** A policy of row-level security that changes. */
export interface Lock {
  readonly policy: string;
  readonly table: string;
  readonly before: string;
  readonly now: string;
}

const people = 'platform.actor_handles_people()';
const unit = 'platform.actor_acts_for_unit()';

/** Rows of the actor's own unit. */
const owned = (policy: string, table: string, column: string): Lock => ({
  policy,
  table,
  before: `${people} and ${column} = platform.actor_organisation()`,
  now: `${unit} and ${column} = platform.actor_organisation()`,
});

/** Rows addressed to a service of the actor's, or to its unit where there is no service. */
const addressed = (policy: string, table: string, open: string): Lock => {
  const rows = (toUnit: string): string => `${people} and ${open}
    and recipient_organisation_id = platform.actor_organisation()
    and case when recipient_service_id is null then ${toUnit} else platform.actor_covers(recipient_service_id) end`;
  return { policy, table, before: rows('true'), now: rows(unit) };
};

const request = `state <> 'draft'`;
const fact = 'asked_at is not null';

/** Needs, links of the chain and participants follow the case: its policies are asked for them. */
export const locks: readonly Lock[] = [
  owned('subject_owner', 'handover.subject', 'unit_id'),
  owned('case_owner', 'handover.client_case', 'unit_id'),
  {
    policy: 'need_of_case',
    table: 'handover.need',
    before: `exists (select from handover.client_case where id = case_id)`,
    now: `closed_at is null and handover.actor_takes_part(case_id)`,
  },
  {
    policy: 'participant_self',
    table: 'handover.participant',
    before: `${people} and unit_id = platform.actor_organisation()`,
    now: `${unit} and unit_id = platform.actor_organisation() and ended_at is null and valid_until >= platform.today()`,
  },
  owned('handover_sender', 'handover.handover', 'sender_unit_id'),
  addressed('handover_recipient_reads', 'handover.handover', request),
  addressed('handover_recipient_acts', 'handover.handover', request),
  owned('enquiry_asker', 'handover.enquiry', 'unit_id'),
  owned('fact_question_asker', 'handover.fact_question', 'unit_id'),
  addressed('fact_question_recipient', 'handover.fact_question', fact),
  addressed('fact_question_answers', 'handover.fact_question', fact),
  {
    policy: 'report_recipient',
    table: 'handover.report',
    before: `${people} and sent_at is not null and to_unit_id = platform.actor_organisation()`,
    now: `${unit} and sent_at is not null and to_unit_id = platform.actor_organisation()`,
  },
];
