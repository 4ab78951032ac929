export { DirectoryModule } from './directory.module.js';
export {
  OrganisationChanged,
  OrganisationEnded,
  RegisterImported,
  ServiceChanged,
  ServiceEnded,
} from './directory.events.js';
export { audienceOf, DirectoryReader, type Audience, type ServiceOwner, type SourceRange } from './directory-reader.js';
export type { CardFacility, ServiceCard } from './service-card/service-card.js';
export type { OrganisationSource, SearchSource, SourceFacility } from './read-search-sources/search-source.js';
export type { DirectoryVocabulary } from './read-vocabulary/vocabulary.js';
export type { ServiceDetail } from './profile/service-detail.js';
export type { OrganisationDetail } from './read-organisation/organisation-detail.js';
export type { ConditionFact, KindFact, PrisonFact, ServiceFacts } from './read-facts/service-facts.js';
export type { UnitFacts } from './read-facts/unit-facts.js';
export { owns, type OwnersAct } from './find-owned/ownership.js';
export { FreshnessClock, freshnessPolicyToken } from './freshness-clock.js';
export { codeLabel, codeLabelOrNull, codeLabels } from './profile/code-label.js';
export { CodeLabelView } from './profile/code-label.view.js';
export { PlaceView } from './profile/place.view.js';
export { OrganisationBriefView } from './profile/organisation-brief.view.js';
export { mapOrganisationBrief, type Moment } from './profile/map-profile.js';
export { ServiceView } from './read-service/service.view.js';
export { OrganisationView } from './read-organisation/organisation.view.js';
export { ServiceCardView } from './service-card/service-card.view.js';
export { mapServiceCard } from './service-card/map-service-card.js';
export { CircumstancesInput, toCircumstances } from './check-service-conditions/circumstances.input.js';
export { ConditionAnswerView } from './check-service-conditions/condition-answer.view.js';
export { mapConditionAnswer } from './check-service-conditions/map-condition-answer.js';
export { partFreshness } from './profile/part-freshness.js';
export { directoryEntities } from './entities/directory-entities.js';
export { installCodeLists } from './install-code-lists/install-code-lists.js';
export { checkConditions } from './check-conditions/check-conditions.js';
export { asPublished } from './check-conditions/as-published.js';
export type { Circumstances } from './check-conditions/circumstances.js';
export type { Answer, ConditionAnswer } from './check-conditions/condition-answer.js';
export { conditionCodes } from './check-conditions/condition-codes.js';
export { conditionFaults } from './check-conditions/condition-fault.js';
export type { AdmissionCondition, ConditionCode } from './check-conditions/condition.js';
export {
  conditionTagNames,
  conditionTags,
  type ConditionTag,
  type ConditionTags,
  type TagValue,
} from './check-conditions/condition-tags.js';
export { summariseAnswers, type AnswerSummary, type Fit } from './check-conditions/summarise-answers.js';
export {
  askAgainAt,
  defaultFreshnessPolicy,
  freshnessOf,
  freshnessPolicyFault,
  type Freshness,
  type FreshnessPolicy,
} from './freshness/freshness.js';
export { parseIco } from './identifiers/ico.js';
export { parseEmail } from './identifiers/email.js';
export { parsePhone } from './identifiers/phone.js';
export { parsePostcode } from './identifiers/postcode.js';
export { parseWebAddress } from './identifiers/web-address.js';
export { declineReasons, type DeclineReasonCode } from './code-lists/decline-reasons.js';
export { refusalGrounds, type RefusalGroundCode } from './code-lists/refusal-grounds.js';
export { stageFields, stages, type StageCode, type StageFieldRow } from './code-lists/stages.js';
export { capacityTypeByRegisterCode } from './code-lists/capacity-types.js';
export { districtByRegisterCode, districtTable } from './code-lists/districts.js';
export type { OrganisationKindCode } from './code-lists/organisation-kinds.js';
export { orpTable } from './code-lists/orps.js';
export { pragueDistricts } from './code-lists/prague-districts.js';
export { regionByRegisterCode } from './code-lists/regions.js';
export { serviceFormByRegisterCode } from './code-lists/service-forms.js';
export { serviceKindByRegisterCode, serviceKinds, serviceKindTable } from './code-lists/service-kinds.js';
export { targetGroupByRegisterCode, targetGroupByRegisterName } from './code-lists/target-groups.js';
export { DirectoryImport } from './import-register/directory-import.js';
export type { DemoOrganisation, DemoService, StoredDemoService } from './import-register/demo-records.js';
export type { ImportOutcome } from './import-register/import-outcome.js';
export type {
  ImportedContact,
  ImportedFacility,
  ImportedForm,
  ImportedMunicipality,
  ImportedOrganisation,
  ImportedRegistration,
  RefusedRegistration,
} from './import-register/imported-rows.js';
export { Verifications, type VerificationAct } from './verifications.js';
