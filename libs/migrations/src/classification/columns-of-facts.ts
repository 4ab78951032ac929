import type { ClassifiedTables } from './column-class.js';

/** What is published, and what only those who work with it see: organisations, services, places, rules, the index. */
export const columnsOfFacts: ClassifiedTables = {
  'directory.accreditation': {
    public:
      'id organisation_id service_id kind issuer number valid_from valid_to confirmed_at confirmed_by_organisation_id origin',
    internal: 'evidence refused_reason',
  },
  'directory.admission_condition': {
    public:
      'id service_id position code operator value due due_days meetable_from_prison strict ground sentence origin',
  },
  'directory.change': {
    internal: 'id organisation_id service_id field old_value new_value why source at by_organisation_id by_account_id',
  },
  'directory.city_district': {
    public: 'code name municipality_code',
  },
  'directory.claim': {
    internal:
      'id organisation_id account_id way note created_at decided_at decided_as decided_by_account_id decision_note',
  },
  'directory.code_item': {
    public: 'list code name name_en position',
  },
  'directory.contact': {
    public: 'id organisation_id service_id function_code phone email web note origin',
    internal: 'audience',
  },
  'directory.district': {
    public: 'code name region_code register_code latitude longitude',
  },
  'directory.error_report': {
    internal: 'id service_id part note at by_organisation_id by_account_id settled_at settled_note',
  },
  'directory.facility': {
    public:
      'id service_id name visibility street house_number postcode municipality_code district_code region_code city_district_code address_code way_in accessibility open_from ended_on origin',
    internal: 'register_fingerprint',
  },
  'directory.listing_request': {
    internal:
      'id name kind ico web district_code offers email phone requested_at mailed_at confirmed_at decided_at decided_as decided_by_account_id decision_note',
  },
  'directory.municipality': {
    public: 'code name district_code orp_code region_code latitude longitude point_of',
  },
  'directory.organisation': {
    public:
      'id parent_id kind name ico legal_form web description founded_year principles funding_sources association_member region_code district_code orp_code municipality_code city_district_code origin demo_note listed ended_on',
    internal:
      'register_key register_email owner_edited suspended_reason claimed_at reminded_at merged_into_id created_at version end_told',
  },
  'directory.orp': {
    public: 'code name district_code region_code seat_municipality_code latitude longitude',
  },
  'directory.prison': {
    public:
      'code organisation_id name prison_type municipality_code security_levels sexes remand juveniles detention_institute capacity capacity_as_of capacity_source address special_units branches accepts_cooperation accepts_cooperation_from cooperation_how',
  },
  'directory.prison_served': {
    public: 'service_id prison_code form valid_from valid_to',
  },
  'directory.recommendation': {
    public: 'id organisation_id by_organisation_id note at withdrawn_at',
  },
  'directory.region': {
    public:
      'code name name_en short_name genitive locative aliases register_code seat_municipality_code latitude longitude',
  },
  'directory.register_conflict': {
    internal: 'id organisation_id service_id field register_value owner_value first_seen_at settled_at settled_as',
  },
  'directory.secret_address': {
    internal: 'facility_id organisation_id address way_in recorded_at',
  },
  'directory.service': {
    public:
      'id organisation_id name summary plain_summary not_for sexes age_from age_to age_note remote_contact languages accessibility offered_acts documents cost lead_time_months length_months booking_horizon_days conditions_published contact_window valid_from valid_to funding_ends_on funder paused_until pause_reason season_from season_to successor_id programme_target programme_active programme_supported programme_counted_on register_id register_kind_code registered_from ended_on origin demo_note',
    internal: 'channel channel_function minimum_data owner_edited reminded_at created_at version end_told',
  },
  'directory.service_area': {
    public: 'service_id level code',
  },
  'directory.service_form': {
    public: 'service_id form opening_hours nonstop registered_capacity registered_capacity_unit',
  },
  'directory.service_kind': {
    public: 'code name name_en paragraph kind_group register_code registered usual_forms relevance_to_release synonyms',
  },
  'directory.service_kind_offered': {
    public: 'service_id kind_code',
  },
  'directory.service_run': {
    public: 'id service_id starts_on ends_on enrolment_until size note',
  },
  'directory.service_target_group': {
    public: 'service_id group_code',
  },
  'directory.target_group': {
    public: 'code name name_en register_code of_register synonyms',
  },
  'directory.verification': {
    public: 'id service_id part method result at by_organisation_id',
    internal: 'note by_account_id',
  },
  'capacity.closure': {
    public: 'unit_id during reason',
    internal: 'id by_organisation_id by_account_id means recorded_at lifted_at',
  },
  'capacity.hold': {
    internal:
      'id service_id unit_id slot_id during characteristics holder_kind holder_id firmness taken_at expires_at occupied_at released_at release_reason left_at',
  },
  'capacity.places_request': {
    internal: 'service_id asked_at',
  },
  'capacity.slot': {
    internal: 'id unit_id number characteristics retired_at',
  },
  'capacity.statement': {
    public: 'unit_id total free waiting as_of valid_until note',
    internal: 'id means by_organisation_id by_account_id recorded_at continues',
  },
  'capacity.unit': {
    public: 'id service_id facility_id name measure admission demo_note',
    internal: 'created_at retired_at version',
  },
  'capacity.waiting_entry': {
    internal: 'id service_id unit_id characteristics holder_kind holder_id from_day reason joined_at line left_at',
  },
  'cooperation.agreement': {
    internal:
      'id proposer_id partner_id kind scopes state valid_from valid_to proposer_contacts partner_contacts note proposed_at proposed_by confirmed_at confirmed_by ended_at ended_by ended_by_organisation_id end_reason version',
  },
  'disclosure.approval': {
    internal: 'cell_id organisation_id approved_at approved_by',
  },
  'disclosure.legal_review': {
    internal: 'id cell_id agrees reviewed_on reviewer note recorded_at recorded_by',
  },
  'disclosure.matrix_cell': {
    public:
      'version sender_kind recipient_kind regime legal_basis_cs legal_basis_en art9 art10 agreement waiver note_cs note_en',
    internal: 'id reason proposed_at proposed_by',
  },
  'search.generation': {
    internal: 'single number changed_at swept_below',
  },
  'search.search_document': {
    public: 'id what kinds groups reach places areas prisons marks age_from age_to confirmed_on words',
    internal: 'born died died_at secret_places fingerprint',
  },
  'search.search_word': {
    public: 'word',
  },
  'interop.import_run': {
    internal: 'id started_at finished_at status dry_run file_fingerprint file_bytes refusal_code report by_account_id',
  },
};
