import type { ClassifiedTables } from './column-class.js';

/**
 * Proof and machinery: ids, codes, hashes and instants. A subject is an opaque id here; a name that found its way in is
 * what the canary specs look for.
 */
export const columnsOfProof: ClassifiedTables = {
  'audit.act': {
    internal:
      'number at account_id organisation_id role correlation_id operation subject_kind subject_id detail previous_hash hash concerned_organisation_id',
  },
  'audit.act_chain': {
    internal: 'id last_number last_hash',
  },
  'audit.disclosure': {
    internal:
      'chain_id number id at refused account_id membership_id role unit_id service_id owner_unit_id subject_id asked_id fields purpose grant_id legal_basis operation correlation_id previous_hash hash',
  },
  'audit.disclosure_chain': {
    internal: 'chain_id last_number last_hash base_number base_hash',
  },
  'audit.disclosure_checkpoint': {
    internal: 'number month at chains leaves_hash previous_hash hash pruned_at',
  },
  'audit.disclosure_checkpoint_leaf': {
    internal: 'chain_id checkpoint number hash',
  },
  'consent.code_attempt': {
    internal: 'id address_hash at is_beyond',
  },
  'consent.expression': {
    internal:
      'id signing_id party given refused expressed explained_by_membership_id at recorded_at recorded_by_membership_id recorded_by_unit_id',
  },
  'consent.grant_event': {
    internal:
      'id grant_id state at valid_until means by_party reason explained_by_membership_id recorded_at recorded_by_membership_id recorded_by_unit_id',
  },
  'consent.signing': {
    internal:
      'id subject_id holder_id asked_by_unit_id asked_by_membership_id required_from locale notice_version notice_hash asked_at content_destroyed_at',
  },
  'consent.slip_code': {
    internal: 'signing_id code_hash issued_at',
  },
  'consent.subject_grant': {
    internal:
      'id signing_id item subject_id holder_id about_id recipient_kind recipient_id recipient_organisation_id purpose category detail fields waives state valid_until since',
  },
  'jobs.archive': {
    internal:
      'id name priority data state retry_limit retry_count retry_delay retry_backoff start_after started_on singleton_key singleton_on expire_in created_on completed_on keep_until output dead_letter policy archived_on',
  },
  'jobs.job': {
    internal:
      'id name priority data state retry_limit retry_count retry_delay retry_backoff start_after started_on singleton_key singleton_on expire_in created_on completed_on keep_until output dead_letter policy',
  },
  'jobs.queue': {
    internal:
      'name policy retry_limit retry_delay retry_backoff expire_seconds retention_minutes dead_letter partition_name created_on updated_on',
  },
  'jobs.schedule': {
    internal: 'name cron timezone data options created_on updated_on',
  },
  'jobs.subscription': {
    internal: 'event name created_on updated_on',
  },
  'jobs.version': {
    internal: 'version maintained_on cron_on monitored_on',
  },
  'keys.owner_key': {
    internal: 'owner_id wrapped wrapped_by created_at',
  },
  'notifications.notice': {
    internal: 'id organisation_id service_id account_id topic reference due_at created_at',
  },
  'notifications.preference': {
    internal: 'account_id information changed_at',
  },
  'platform.command': {
    internal: 'account_id organisation_id key operation result done_at',
  },
  'platform.mail_sent': {
    internal: 'id sent_at claimed_until',
  },
  'platform.rate_limit': {
    internal: 'key points expire',
  },
  'platform.signed_link': {
    internal: 'id token_hash purpose organisation_id service_id created_at expires_at revoked_at last_used_at about',
  },
  'public.schema_migration': {
    internal: 'id timestamp name',
  },
};
