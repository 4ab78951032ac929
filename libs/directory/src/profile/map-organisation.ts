import { codeLabel, codeLabels } from './code-label.js';
import {
  instant,
  instantOrNull,
  mapAccreditation,
  mapContact,
  mapOrganisationBrief,
  mapPlace,
  type Moment,
} from './map-profile.js';
import type { NamedPlace } from './profile-parts.js';
import type { OrganisationDetail } from './organisation-detail.js';
import type { OrganisationView } from './organisation.view.js';

const place = (row: NamedPlace | null): NamedPlace | null => (row ? mapPlace(row) : null);

/** The API's shape of an organisation, field by field; its services are asked for apart. */
export const mapOrganisation = (row: OrganisationDetail, { today }: Moment): OrganisationView => {
  const accreditations = row.accreditations.map((accreditation) => mapAccreditation(accreditation, today));
  const inState = (state: string): number => accreditations.filter((one) => one.state === state).length;
  return {
    id: row.id,
    name: row.name,
    kind: codeLabel('organisation_kind', row.kind),
    ico: row.ico,
    legalForm: row.legalForm,
    web: row.web,
    description: row.description,
    foundedYear: row.foundedYear,
    principles: codeLabels('principle', row.principles),
    fundingSources: row.fundingSources,
    region: place(row.region),
    district: place(row.district),
    orp: place(row.orp),
    municipality: place(row.municipality),
    cityDistrict: place(row.cityDistrict),
    prisonCode: row.prisonCode,
    parent: row.parent ? mapOrganisationBrief(row.parent) : null,
    children: row.children.map(mapOrganisationBrief),
    contacts: row.contacts.map(mapContact),
    accreditations,
    recommendations: row.recommendations.map(({ id, by, note, at }) => ({
      id,
      by: mapOrganisationBrief(by),
      note,
      at: instant(at),
    })),
    serviceCount: row.serviceCount,
    trust: {
      associationMember: row.associationMember,
      confirmedAccreditations: inState('confirmed'),
      claimedAccreditations: inState('claimed'),
      recommendations: row.recommendations.length,
      claimed: row.claimed,
      lastConfirmedAt: instantOrNull(row.lastConfirmedAt),
      historyCount: row.historyCount,
      demo: row.demoNote !== null,
    },
    listed: row.listed,
    endedOn: row.endedOn,
    suspendedReason: row.suspendedReason,
    origin: row.origin,
    demoNote: row.demoNote,
    createdAt: instant(row.createdAt),
    version: row.version,
  };
};
