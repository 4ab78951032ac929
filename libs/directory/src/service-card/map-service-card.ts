import { codeLabel, codeLabels, codeLabelsOrNull } from '../profile/code-label.js';
import {
  mapArea,
  mapOrganisationBrief,
  mapPlace,
  mapPrisonVisited,
  mapVerification,
  type Moment,
} from '../profile/map-profile.js';
import type { CardConditionView } from './card-condition.view.js';
import type { CardFacilityView } from './card-facility.view.js';
import type { CardFacility, ServiceCard } from './service-card.js';
import type { ServiceCardView } from './service-card.view.js';

const mapCardFacility = (row: CardFacility): CardFacilityView => ({
  id: row.id,
  visibility: codeLabel('facility_visibility', row.visibility),
  street: row.street,
  houseNumber: row.houseNumber,
  municipality: row.municipality ? mapPlace(row.municipality) : null,
  latitude: row.latitude,
  longitude: row.longitude,
  district: mapPlace(row.district),
  region: mapPlace(row.region),
});

/** Those without which the service refuses first. What is not published is not shown. */
const mapCardConditions = ({ conditionsPublished, conditions }: ServiceCard): CardConditionView[] =>
  (conditionsPublished ? conditions : [])
    .map(({ sentence, strict }) => ({ sentence, strict }))
    .sort((one, other) => Number(other.strict) - Number(one.strict));

/** The API's shape of a card, field by field. */
export const mapServiceCard = (row: ServiceCard, moment: Moment): ServiceCardView => ({
  id: row.id,
  name: row.name,
  summary: row.summary,
  plainSummary: row.plainSummary,
  organisation: mapOrganisationBrief(row.organisation),
  kinds: row.kinds.map(({ code, name, nameEn, paragraph, registered }) => ({
    code,
    name,
    nameEn,
    paragraph,
    registered,
  })),
  targetGroups: row.targetGroups.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
  forms: codeLabels('service_form', row.forms),
  sexes: codeLabelsOrNull('sex', row.sexes),
  ageFrom: row.ageFrom,
  ageTo: row.ageTo,
  languages: codeLabelsOrNull('language', row.languages),
  cost: row.cost,
  channel: codeLabel('channel', row.channel),
  pausedUntil: row.pausedUntil,
  validTo: row.validTo,
  demoNote: row.demoNote,
  registered: row.registered,
  facilities: row.facilities.map(mapCardFacility),
  facilityCount: row.facilityCount,
  areas: row.areas.map(mapArea),
  prisons: row.prisons.map((prison) => mapPrisonVisited(prison, moment.today)),
  phone: row.phone,
  email: row.email,
  conditionsPublished: row.conditionsPublished,
  conditions: mapCardConditions(row),
  verification: row.verification.map((part) => mapVerification(part, moment)),
});
