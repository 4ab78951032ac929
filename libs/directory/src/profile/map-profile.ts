import { conditionCodes } from '../check-conditions/condition-codes.js';
import type { AdmissionCondition } from '../check-conditions/condition.js';
import { askAgainAt, type FreshnessPolicy } from '../freshness/freshness.js';
import type { AccreditationView } from './accreditation.view.js';
import type { AdmissionConditionView } from './admission-condition.view.js';
import type { AreaServedView } from './area-served.view.js';
import { codeLabel, codeLabelOrNull, codeLabelsOrNull } from './code-label.js';
import type { ContactView } from './contact.view.js';
import type { FacilityView } from './facility.view.js';
import type { FormOfferedView } from './form-offered.view.js';
import type { OrganisationBriefView } from './organisation-brief.view.js';
import { partFreshness } from './part-freshness.js';
import type { PartVerificationView } from './part-verification.view.js';
import type { PrisonVisitedView } from './prison-visited.view.js';
import type {
  AccreditationShown,
  AreaServed,
  ContactShown,
  FacilityShown,
  FormOffered,
  NamedPlace,
  OrganisationBrief,
  PartVerification,
  PrisonVisited,
} from './profile-parts.js';
import type { PlaceView } from './place.view.js';

/** What mappers need besides the row: the moment of reading, and the limits of freshness. */
export interface Moment {
  readonly now: Date;
  /** `YYYY-MM-DD` in the Czech Republic. */
  readonly today: string;
  readonly policy: FreshnessPolicy;
}

/** An instant of the database's JSON. */
export const instant = (text: string): Date => new Date(text);

/** An instant that may be missing. */
export const instantOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

export const mapPlace = (place: NamedPlace): PlaceView => ({ code: place.code, name: place.name });

const placeOrNull = (place: NamedPlace | null): PlaceView | null => (place ? mapPlace(place) : null);

export const mapOrganisationBrief = (row: OrganisationBrief): OrganisationBriefView => ({
  id: row.id,
  name: row.name,
  kind: codeLabel('organisation_kind', row.kind),
  ico: row.ico,
  web: row.web,
  associationMember: row.associationMember,
});

export const mapForm = (row: FormOffered): FormOfferedView => ({
  form: codeLabel('service_form', row.form),
  openingHours: row.openingHours?.map(({ day, from, to, note }) => ({ day, from, to, note })) ?? null,
  nonstop: row.nonstop,
  registeredCapacity: row.registeredCapacity,
  registeredCapacityUnit: codeLabelOrNull('capacity_type', row.registeredCapacityUnit),
});

export const mapArea = (row: AreaServed): AreaServedView => ({
  level: codeLabel('area_kind', row.level),
  code: row.code,
  name: row.name,
});

/** Whether a validity holds on a day; an open end holds for ever. */
export const isCurrent = (row: { readonly validFrom: string | null; readonly validTo: string | null }, today: string) =>
  (row.validFrom === null || row.validFrom <= today) && (row.validTo === null || row.validTo >= today);

export const mapPrisonVisited = (row: PrisonVisited, today: string): PrisonVisitedView => ({
  code: row.code,
  name: row.name,
  form: codeLabel('prison_contact_form', row.form),
  validFrom: row.validFrom,
  validTo: row.validTo,
  current: isCurrent(row, today),
});

export const mapFacility = (row: FacilityShown): FacilityView => ({
  id: row.id,
  visibility: codeLabel('facility_visibility', row.visibility),
  name: row.name,
  street: row.street,
  houseNumber: row.houseNumber,
  postcode: row.postcode,
  addressCode: row.addressCode,
  wayIn: row.wayIn,
  cityDistrict: placeOrNull(row.cityDistrict),
  municipality: placeOrNull(row.municipality),
  latitude: row.latitude,
  longitude: row.longitude,
  district: mapPlace(row.district),
  region: mapPlace(row.region),
  accessibility: codeLabelsOrNull('accessibility_mark', row.accessibility),
  openFrom: row.openFrom,
});

export const mapContact = (row: ContactShown): ContactView => ({
  id: row.id,
  ofService: row.ofService,
  function: codeLabel('contact_function', row.function),
  phone: row.phone,
  email: row.email,
  web: row.web,
  note: row.note,
  audience: row.audience,
});

export const mapCondition = (row: AdmissionCondition): AdmissionConditionView => {
  const { value } = row;
  const interval = value !== null && typeof value === 'object' && 'from' in value ? value : null;
  return {
    id: row.id,
    code: codeLabel('condition_code', row.code),
    operator: row.operator,
    codes: Array.isArray(value) ? (value as readonly string[]) : null,
    number: typeof value === 'number' ? value : null,
    from: interval?.from ?? null,
    to: interval?.to ?? null,
    due: row.due,
    dueDays: row.dueDays,
    meetableFromPrison: row.meetableFromPrison,
    strict: row.strict,
    ground: codeLabelOrNull('refusal_ground', row.ground),
    revealing: conditionCodes[row.code].revealing,
    sentence: row.sentence,
  };
};

const accreditationState = (row: AccreditationShown, today: string): string => {
  if (row.refusedReason !== null) return 'refused';
  if (row.validTo !== null && row.validTo < today) return 'expired';
  return row.confirmedAt === null ? 'claimed' : 'confirmed';
};

export const mapAccreditation = (row: AccreditationShown, today: string): AccreditationView => ({
  id: row.id,
  ofService: row.ofService,
  kind: codeLabel('accreditation_kind', row.kind),
  issuer: row.issuer,
  number: row.number,
  validFrom: row.validFrom,
  validTo: row.validTo,
  evidence: row.evidence,
  state: accreditationState(row, today),
  confirmedAt: instantOrNull(row.confirmedAt),
  refusedReason: row.refusedReason,
});

export const mapVerification = (row: PartVerification, { now, policy }: Moment): PartVerificationView => {
  const confirmedAt = instantOrNull(row.confirmedAt);
  return {
    part: codeLabel('profile_part', row.part),
    freshness: codeLabel('freshness', partFreshness(row, policy, now)),
    confirmedAt,
    confirmedMethod: codeLabelOrNull('verification_method', row.confirmedMethod),
    confirmedBy: row.confirmedBy,
    lastAt: instantOrNull(row.lastAt),
    lastMethod: codeLabelOrNull('verification_method', row.lastMethod),
    lastResult: codeLabelOrNull('verification_result', row.lastResult),
    openReports: row.openReports,
    askAgainAt: askAgainAt(confirmedAt, row.part, policy),
  };
};
