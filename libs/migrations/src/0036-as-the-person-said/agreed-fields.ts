import type { QueryRunner } from 'typeorm';

/**
 * Which field which agreement opened when this migration was written: the table of the gate as it stood. `needs` are the
 * codes of the profile by which a service declares the field, `steps` those of its steps that count; without codes the
 * field goes with its stage. The detail `*` stands for any topic but the two that have their own row.
 */
const opened = `(values
  (1, 'needKind', 'assess', 'request_data', null::text, null::text[], null::text[], false),
  (2, 'sex', 'assess', 'request_data', null, '{sex}', '{0,1,1a,2}', true),
  (3, 'ageBand', 'assess', 'request_data', null, '{age_band}', '{0,1,1a,2}', true),
  (4, 'returnDistrict', 'assess', 'request_data', null, null, null, false),
  (5, 'releaseWeek', 'assess', 'request_data', null, null, null, false),
  (6, 'reference', 'assess', 'request_data', null, null, null, false),
  (7, 'senderKind', 'assess', 'request_data', null, null, null, false),
  (8, 'senderRegion', 'assess', 'request_data', null, null, null, false),
  (9, 'urgency', 'assess', 'request_data', null, null, null, false),
  (10, 'conditionAnswers', 'assess', 'request_data', null, null, null, false),
  (11, 'conditionAnswers', 'assess', 'condition_answer', '*', null, null, false),
  (12, 'languages', 'assess', 'request_data', null, '{language}', '{0,1,1a,2}', false),
  (13, 'accessibility', 'assess', 'request_data', null, '{accessibility}', '{0,1,1a,2}', false),
  (14, 'wishes', 'assess', 'request_data', null, '{wishes}', '{0,1,1a,2}', false),
  (15, 'name', 'interview', 'name', null, null, null, false),
  (16, 'name', 'hand_over', 'name', null, null, null, false),
  (17, 'meeting', 'interview', 'meeting', null, null, null, false),
  (18, 'meeting', 'hand_over', 'meeting', null, null, null, false),
  (19, 'contact', 'hand_over', 'contact', null, null, null, false),
  (20, 'birthDate', 'hand_over', 'birth_date', null, '{birth_date}', '{0,1,1a,2,3}', false),
  (21, 'guardian', 'hand_over', 'guardian', null, '{also_contact}', '{0,1,1a,2,3}', false),
  (22, 'documents', 'hand_over', 'in_service', null, '{documents_state}', '{0,1,1a,2,3}', false),
  (23, 'arrival', 'report_back', 'topic', 'arrival', null, null, false),
  (24, 'topics', 'report_back', 'topic', '*', null, null, false),
  (25, 'nextStep', 'report_back', 'topic', 'next_step', null, null, false)
) as opened (place, code, purpose, category, detail, needs, steps, residential)`;

/** What each agreement is about: a case opens whatever there is to whoever may come to lead it. */
const about = `(
  select held.id, asked.id is null as is_case, coalesce(asked.residential, true) as residential,
    coalesce(service.minimum_data, '{}') as minimum_data
  from consent.subject_grant held
  left join handover.handover asked on asked.id = held.about_id
  left join handover.client_case led on led.id = held.about_id
  left join directory.service service on held.recipient_kind = 'service' and service.id = held.recipient_id
  where asked.id is not null or led.id is not null
) as about`;

const declared = `exists (
  select from jsonb_each(about.minimum_data) as step (code, needed), jsonb_array_elements_text(step.needed) as need
  where step.code = any (opened.steps) and need = any (opened.needs))`;

/**
 * An agreement names the fields it opens (ADR 22). Those there are get what they open at this moment: that is what their
 * papers say today, and what a reader is shown by them.
 */
export const addAgreedFields = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`alter table consent.subject_grant add column fields text[] not null default '{}'`);
  // Nobody writes into what was asked for; this is the one moment at which the fields are not there yet.
  await runner.query(`alter table consent.subject_grant disable trigger subject_grant_kept`);
  await runner.query(`
    update consent.subject_grant held set fields = named.fields
    from (
      select about.id, array_agg(opened.code order by opened.place) as fields
      from ${about} join consent.subject_grant asked_for on asked_for.id = about.id
      join ${opened} on opened.purpose = asked_for.purpose and opened.category = asked_for.category
        and (opened.detail is not distinct from asked_for.detail
          or (opened.detail = '*' and asked_for.detail is not null and asked_for.detail not in ('arrival', 'next_step')))
        and (about.is_case or opened.needs is null or ${declared})
        and (about.residential or not opened.residential)
      group by about.id
    ) named
    where named.id = held.id`);
  await runner.query(`alter table consent.subject_grant enable trigger subject_grant_kept`);
  // From now on whoever asks says it; forgetting it is no agreement to nothing but a fault.
  await runner.query(`alter table consent.subject_grant alter column fields drop default`);
  await runner.query(`
    alter table consent.subject_grant add constraint subject_grant_fields_are_codes
    check (array_to_string(fields, ',') ~ '^[A-Za-z,]*$')`);
  await runner.query(`grant insert (fields) on consent.subject_grant to navaz_app`);
};

/** Agreements are to whatever the recipient declares again. */
export const dropAgreedFields = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`alter table consent.subject_grant drop column fields`);
};
