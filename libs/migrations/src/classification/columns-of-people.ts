import type { ClassifiedTables } from './column-class.js';

/**
 * Where people are: the one room that knows the person, and accounts of those who work. Ids of subjects are personal here,
 * where they lead to somebody; elsewhere they are opaque. What says that somebody was in prison, is ill or took drugs is
 * special, sealed or not.
 */
export const columnsOfPeople: ClassifiedTables = {
  'handover.case_transfer': {
    internal: 'id case_id from_unit_id to_unit_id by_account_id at',
  },
  'handover.client_case': {
    internal: 'id unit_id assigned_account_id opened_at closed_at version',
    personal: 'code subject_id return_district release_earliest release_latest release_certain withheld',
  },
  'handover.condition_answer': {
    internal: 'handover_id condition_id grant_id answered_at dropped_at',
    special: 'code frozen answer obstacle',
  },
  'handover.enquiry': {
    internal: 'id unit_id account_id need_id asked_at expires_at',
    personal: 'code sex age_band return_district release_week',
    special: 'kind',
  },
  'handover.enquiry_ask': {
    internal:
      'id enquiry_id organisation_id service_id residential answer room_until answered_at answered_by_account_id handover_id recorded_means recorded_function recorded_on',
    personal: 'code',
  },
  'handover.fact_question': {
    internal:
      'id case_id unit_id recipient_organisation_id recipient_service_id drafted_at asked_at answered_at answered_by_account_id version',
    personal: 'code subject_id fact sealed answer',
  },
  'handover.follow_up': {
    internal: 'handover_id month asked_at answered_at',
    personal: 'due_on',
  },
  'handover.handover': {
    internal:
      'id need_id case_id sender_unit_id sender_account_id recipient_organisation_id recipient_service_id recipient_kind provider_account_id channel residential state_since question_to paused_until paused_by deadline deadline_kind reminded_at escalated_at agreement_told_at offer_unit_id offer_expires_at offer_extended sender_news_at sender_seen_at provider_news_at provider_seen_at created_at sent_at ended_at content_destroyed_at version',
    personal:
      'reference subject_id sender_kind sender_region release_earliest release_latest arrived_on offer_from confirmed_again_on',
    special: 'kind reveals_health provider_reason unmet_condition_id state',
  },
  'handover.meeting': {
    internal: 'id handover_id kind minutes set_by set_at cancelled_at',
    personal: 'starts_at sealed_place',
  },
  'handover.message': {
    internal: 'id handover_id from_side kind answers_id organisation_id account_id at',
    personal: 'sealed',
  },
  'handover.move': {
    internal: 'id handover_id side organisation_id account_id at',
    special: 'act from_state to_state reason',
  },
  'handover.need': {
    internal: 'id case_id opened_at closed_at version',
    personal: 'urgency district sealed_wish',
    special: 'kind',
  },
  'handover.outcome': {
    internal: 'id handover_id month recorded_at recorded_by_account_id',
    special: 'topic result next_step',
  },
  'handover.participant': {
    internal: 'id case_id unit_id grant_id valid_until added_at ended_at',
    personal: 'role purpose basis',
  },
  'handover.recognition': {
    internal: 'need_id grant_id recorded_at',
    personal: 'subject_id hash',
    special: 'kind',
  },
  'handover.report': {
    internal: 'id handover_id to_unit_id kind drafted_at shown_to_subject_at sent_at',
    special: 'sealed fields',
  },
  'handover.retention_choice': {
    internal: 'unit_id days chosen_at version',
  },
  'handover.sender_ending': {
    internal: 'handover_id',
    special: 'cause reason sealed_sentence',
  },
  'handover.snapshot': {
    internal: 'id handover_id number stage fields made_at made_by_account_id',
    special: 'sealed',
  },
  'handover.tally': {
    // One end without a word of whose; shown as suppressed counts only.
    internal: 'id quarter outcome reason kind region sender_unit_id recipient_organisation_id',
  },
  'handover.outcome_tally': {
    // One topic of one person months later, without a word of whose; shown as suppressed counts only.
    internal: 'id quarter month topic result opened_by_unit_id',
  },
  'handover.subject': {
    internal: 'unit_id created_at changed_at erased_at version',
    personal: 'id sealed agreement_from restricted_at',
  },
  'identity.account': {
    internal: 'id created_at ended_at',
    personal: 'issuer subject display_name email last_login_at',
  },
  'identity.invitation': {
    internal:
      'id token_hash organisation_id role services invited_by created_at expires_at accepted_at accepted_by revoked_at',
    personal: 'email',
  },
  'identity.machine_client': {
    internal: 'client_id membership_id label created_at registered_by confirmed_at confirmed_by',
  },
  'identity.membership': {
    internal: 'id account_id organisation_id role services created_at ended_at',
  },
  'identity.provider_record': {
    internal: 'model id uid grant_id consumed_at expires_at',
    personal: 'payload',
  },
  'identity.session': {
    internal: 'id token_hash account_id membership_id created_at expires_at',
  },
};
