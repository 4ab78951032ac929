export { DirectoryModule } from './directory.module.js';
export {
  OrganisationChanged,
  OrganisationEnded,
  RegisterImported,
  ServiceChanged,
  ServiceEnded,
} from './directory.events.js';
export { audienceOf, DirectoryReader } from './directory-reader.js';
export type { ServiceCard } from './service-card/service-card.js';
export type { OrganisationSource, SearchSource } from './read-search-sources/search-source.js';
export type { DirectoryVocabulary } from './read-vocabulary/vocabulary.js';
export type { ConditionFact } from './read-facts/service-facts.js';
export type { RequestsTaken } from './read-facts/requests-taken.js';
export { owns, ownsEach, type Owned, type OwnersAct } from './find-owned/ownership.js';
export { NoteOwners } from './note-owners.js';
export { FreshnessClock } from './freshness-clock.js';
export { codeLabel, codeLabels } from './profile/code-label.js';
export { CodeLabelView } from './profile/code-label.view.js';
export { PlaceView } from './profile/place.view.js';
export type { Moment } from './profile/map-profile.js';
export { ServiceView } from './profile/service.view.js';
export { ServiceCardView } from './service-card/service-card.view.js';
export { mapServiceCard } from './service-card/map-service-card.js';
export { CircumstancesInput, toCircumstances } from './check-service-conditions/circumstances.input.js';
export { ConditionAnswerView } from './check-service-conditions/condition-answer.view.js';
export { mapConditionAnswer } from './check-service-conditions/map-condition-answer.js';
export { directoryEntities } from './entities/directory-entities.js';
export { facilityRules } from './edit-facilities/facility-rules.js';
export { installCodeLists } from './install-code-lists/install-code-lists.js';
export { checkAdmission, type AdmissionTerms, type CheckedAdmission } from './check-conditions/check-admission.js';
export { circumstancesRefusal } from './check-conditions/circumstances-fault.js';
export type { Circumstances } from './check-conditions/circumstances.js';
export { conditionFaults } from './check-conditions/condition-fault.js';
export type { AdmissionCondition } from './check-conditions/condition.js';
export { wishesAgainst, type ConditionTag } from './check-conditions/condition-tags.js';
export { parseIco } from './identifiers/ico.js';
export { parseEmail } from './identifiers/email.js';
export { parsePhone } from './identifiers/phone.js';
export { parsePostcode } from './identifiers/postcode.js';
export { parseWebAddress } from './identifiers/web-address.js';
export { declarableFields } from './code-lists/declarable-fields.js';
export { declineReasons, type DeclineReasonCode } from './code-lists/decline-reasons.js';
export { refusalGrounds, type RefusalGroundCode } from './code-lists/refusal-grounds.js';
export { stages } from './code-lists/stages.js';
export { contactFunctionTable } from './code-lists/contact-functions.js';
export { accreditationKindTable } from './code-lists/accreditation-kinds.js';
export { accessibilityMarkTable } from './code-lists/accessibility-marks.js';
export { languageTable } from './code-lists/languages.js';
export { regionTable } from './code-lists/regions.js';
export { capacityTypeByRegisterCode } from './code-lists/capacity-types.js';
export { districtByRegisterCode, districtTable } from './code-lists/districts.js';
export type { OrganisationKindCode } from './code-lists/organisation-kinds.js';
export { orpTable } from './code-lists/orps.js';
export { pragueDistricts } from './code-lists/prague-districts.js';
export { regionByRegisterCode } from './code-lists/regions.js';
export { serviceFormByRegisterCode, serviceFormTable } from './code-lists/service-forms.js';
export { serviceKindByRegisterCode, serviceKinds, serviceKindTable } from './code-lists/service-kinds.js';
export { targetGroupByRegisterCode, targetGroupByRegisterName } from './code-lists/target-groups.js';
export { DirectoryImport } from './import-register/directory-import.js';
export type { DemoOrganisation, DemoService } from './import-register/demo-records.js';
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
export { Verifications } from './verifications.js';
