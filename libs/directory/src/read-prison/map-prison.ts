import { securityLevels } from '../code-lists/security-levels.js';
import { codeLabel, codeLabelsOrNull } from '../profile/code-label.js';
import { isCurrent, mapContact, mapOrganisationBrief, mapPlace } from '../profile/map-profile.js';
import type { PrisonDetail, PrisonWorker } from './prison-detail.js';
import type { PrisonWorkerView } from './prison-worker.view.js';
import type { PrisonView } from './prison.view.js';

/** The API's shape of a prison, field by field; who works there is asked for apart. */
export const mapPrison = (row: PrisonDetail): PrisonView => ({
  code: row.code,
  name: row.name,
  organisationId: row.organisationId,
  type: row.type,
  municipality: mapPlace(row.municipality),
  district: mapPlace(row.district),
  region: mapPlace(row.region),
  latitude: row.latitude,
  longitude: row.longitude,
  address: row.address,
  levels: securityLevels.map(({ code }) => ({
    level: codeLabel('security_level', code),
    present: row.levels[code] ?? null,
  })),
  sexes: codeLabelsOrNull('sex', row.sexes),
  remand: row.remand,
  juveniles: row.juveniles,
  detentionInstitute: row.detentionInstitute,
  capacity: row.capacity,
  capacityAsOf: row.capacityAsOf,
  capacitySource: row.capacitySource,
  specialUnits: row.specialUnits,
  branches: row.branches,
  acceptsCooperation: row.acceptsCooperation,
  acceptsCooperationFrom: row.acceptsCooperationFrom,
  cooperationHow: row.cooperationHow,
  servicesHere: row.servicesHere,
  contacts: row.contacts.map(mapContact),
});

/** The API's shape of a service at work in a prison. */
export const mapPrisonWorker = (row: PrisonWorker, today: string): PrisonWorkerView => ({
  service: { id: row.service.id, name: row.service.name },
  organisation: mapOrganisationBrief(row.organisation),
  kinds: row.kinds.map(({ code, name, nameEn, paragraph, registered }) => ({
    code,
    name,
    nameEn,
    paragraph,
    registered,
  })),
  form: codeLabel('prison_contact_form', row.form),
  validFrom: row.validFrom,
  validTo: row.validTo,
  current: isCurrent(row, today),
});
