import { conditionCodes } from '../check-conditions/condition-codes.js';
import { accessibilityMarks } from '../code-lists/accessibility-marks.js';
import { accreditationKinds } from '../code-lists/accreditation-kinds.js';
import { areaKinds } from '../code-lists/area-kinds.js';
import { capacityTypes } from '../code-lists/capacity-types.js';
import { channels } from '../code-lists/channels.js';
import type { CodeRow } from '../code-lists/code-row.js';
import { conductCategories } from '../code-lists/conduct-categories.js';
import { contactFunctions } from '../code-lists/contact-functions.js';
import { declarableFields } from '../code-lists/declarable-fields.js';
import { declineReasons } from '../code-lists/decline-reasons.js';
import { facilityVisibilities } from '../code-lists/facility-visibility.js';
import { interviewWays } from '../code-lists/interview-ways.js';
import { languages } from '../code-lists/languages.js';
import { openingForms } from '../code-lists/opening-forms.js';
import { organisationKinds } from '../code-lists/organisation-kinds.js';
import { principles } from '../code-lists/principles.js';
import { prisonContactForms } from '../code-lists/prison-contact-forms.js';
import { profileParts } from '../code-lists/profile-parts.js';
import { refusalGrounds } from '../code-lists/refusal-grounds.js';
import { securityLevels } from '../code-lists/security-levels.js';
import { serviceForms } from '../code-lists/service-forms.js';
import { sexes } from '../code-lists/sexes.js';
import { stages } from '../code-lists/stages.js';
import { verificationMethods } from '../code-lists/verification-methods.js';
import { verificationResults } from '../code-lists/verification-results.js';
import { freshnessStates } from '../freshness/freshness-labels.js';

/** Every list that is codes with two labels, by the name it has in `directory.code_item` and in the API. */
export const smallLists = {
  accessibility_mark: accessibilityMarks,
  accreditation_kind: accreditationKinds,
  area_kind: areaKinds,
  capacity_type: capacityTypes,
  channel: channels,
  condition_code: Object.values(conditionCodes),
  conduct_category: conductCategories,
  contact_function: contactFunctions,
  decline_reason: declineReasons,
  facility_visibility: facilityVisibilities,
  freshness: freshnessStates,
  interview_way: interviewWays,
  language: languages,
  opening_form: openingForms,
  organisation_kind: organisationKinds,
  principle: principles,
  prison_contact_form: prisonContactForms,
  profile_part: profileParts,
  refusal_ground: refusalGrounds,
  security_level: securityLevels,
  service_form: serviceForms,
  sex: sexes,
  stage: stages,
  stage_field: declarableFields,
  verification_method: verificationMethods,
  verification_result: verificationResults,
} as const satisfies Readonly<Record<string, readonly CodeRow[]>>;

/** Name of a small list. */
export type SmallListName = keyof typeof smallLists;
