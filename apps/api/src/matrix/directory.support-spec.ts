import { arrangeDirectory } from './directory-records.support-spec.js';
import type { Example, MatrixRoom } from './example.support-spec.js';

const why = 'Protože se to změnilo.';
const signedToken = 'nikdy-nevydany-odkaz-0123456789.abcdefghijklmnopqrstuvwxyz0123456789';
const byMail = 'a link is only ever in a mail; whoever has it holds the permission';
const coordinatorWork = { to: ['coordinator'], why: 'moderating others is the work of the coordinator' } as const;
const professionalWork = {
  to: ['worker', 'team_lead', 'profile_owner', 'coordinator', 'other_service'],
  why: 'professionals verify, recommend and report what others publish',
} as const;

/** An edit of a service; every one of them needs a version and a reason. */
const ofService = (given: Record<string, unknown> = {}): Example => ({
  at: { 'input.serviceId': 'service' },
  given: { input: { version: 1, why, ...given } },
});

const moderated = (kind: string, given: Record<string, unknown> = { why }): Example => ({
  at: { 'input.organisationId': kind },
  given: { input: given },
  opens: coordinatorWork,
  by: 'coordinator',
});

const mutations: Readonly<Record<string, Example>> = {
  'mutation addFacility': ofService({ districtCode: 'CZ0642', municipalityCode: '582786', street: 'Nová' }),
  'mutation changeFacility': {
    at: { 'input.serviceId': 'service', 'input.facilityId': 'facility' },
    given: { input: { version: 1, why, street: 'Nová' } },
  },
  'mutation updateService': {
    ...ofService({ cost: 'Zdarma' }),
    at: { 'input.serviceId': 'service', 'input.successorId': { noRecord: 'names any public service' } },
  },
  'mutation endService': ofService({ endedOn: '2099-12-31' }),
  'mutation setConditions': ofService({ published: true, conditions: [] }),
  'mutation setServiceContacts': ofService({ contacts: [{ functionCode: 'reception', phone: '777123456' }] }),
  'mutation setOrganisationContacts': {
    at: { 'input.organisationId': 'organisation' },
    given: { input: { version: 1, why, contacts: [{ functionCode: 'reception', phone: '777123456' }] } },
  },
  'mutation updateOrganisation': {
    at: { 'input.organisationId': 'organisation' },
    given: { input: { version: 1, why, description: 'Nový popis.' } },
  },
  'mutation createService': {
    at: { 'input.organisationId': 'organisation', 'input.successorId': { noRecord: 'names any public service' } },
    given: { input: { name: 'Nová služba', kinds: ['azylove-domy'] } },
  },
  'mutation createOrganisation': {
    at: { 'input.parentId': 'organisation' },
    given: { input: { name: 'Nová jednotka', kind: 'ngo' } },
    opens: coordinatorWork,
  },
  'mutation claimAccreditation': {
    at: { 'input.organisationId': 'organisation', 'input.serviceId': { noRecord: 'absent: of the organisation' } },
    given: { input: { kind: 'debt_relief_accreditation', issuer: 'Ministerstvo' } },
  },
  'mutation claimAccreditation · of a service': {
    at: { 'input.serviceId': 'service', 'input.organisationId': 'organisation' },
    given: { input: { kind: 'addiction_service_certification', issuer: 'Krajský úřad' } },
    codes: ['NOT_FOUND', 'INVALID_INPUT'],
  },
  'mutation confirmAccreditation': {
    at: { 'input.accreditationId': 'accreditation' },
    opens: coordinatorWork,
    by: 'coordinator',
  },
  'mutation refuseAccreditation': {
    at: { 'input.accreditationId': 'accreditation' },
    given: { input: { why } },
    opens: coordinatorWork,
    by: 'coordinator',
  },
  'mutation confirmMembership': moderated('organisation', { why, member: true }),
  'mutation listOrganisation': moderated('unlisted'),
  'mutation suspendOrganisation': moderated('organisation'),
  'mutation endOrganisation': moderated('organisation', { why, endedOn: '2099-12-31' }),
  'mutation mergeOrganisations': {
    at: { 'input.goneId': 'imported', 'input.survivorId': 'organisation' },
    given: { input: { why } },
    opens: coordinatorWork,
    by: 'coordinator',
  },
  'mutation claimOrganisation': {
    at: { 'input.organisationId': 'imported' },
    given: { input: { way: 'coordinator', note: 'Je naše.' } },
    codes: ['NOT_FOUND', 'LOG_IN_FIRST'],
    opens: {
      to: [
        'worker',
        'team_lead',
        'profile_owner',
        'auditor',
        'coordinator',
        'machine',
        'ended_member',
        'other_service',
      ],
      why: 'claiming what nobody owns yet is open to every account; the coordinator decides',
    },
  },
  'mutation decideClaim': {
    at: { 'input.claimId': 'claim' },
    given: { input: { granted: false, note: 'Nedoloženo.' } },
    opens: coordinatorWork,
    by: 'coordinator',
  },
  'mutation confirmOwnData': { at: { 'input.serviceId': 'service' }, given: { input: { parts: ['contacts'] } } },
  'mutation confirmByReminder': {
    at: { 'input.serviceId': 'service' },
    given: { input: { parts: ['contacts'], token: signedToken } },
    codes: ['LINK_NOT_VALID'],
    endsIn: { code: 'LINK_NOT_VALID', why: 'a link is only ever in a mail' },
  },
  'mutation recordVerification': {
    at: { 'input.serviceId': 'service' },
    given: { input: { parts: ['contacts'], method: 'phone', result: 'confirmed' } },
    opens: professionalWork,
    by: 'outsider',
  },
  'mutation reportError': {
    at: { 'input.serviceId': 'service' },
    given: { input: { part: 'contacts', note: 'Telefon neplatí.' } },
    opens: professionalWork,
    by: 'outsider',
  },
  'mutation recommendOrganisation': {
    at: { 'input.organisationId': 'organisation' },
    given: { input: { note: 'Dobrá zkušenost.' } },
    codes: ['NOT_FOUND', 'NOT_A_RECOMMENDING_INSTITUTION'],
    opens: professionalWork,
    by: 'outsider',
    endsIn: { code: 'NOT_A_RECOMMENDING_INSTITUTION', why: 'the organisations of this spec are no institutions' },
  },
  'mutation withdrawRecommendation': {
    at: { 'input.organisationId': 'organisation' },
    codes: ['NOT_FOUND', 'NOT_A_RECOMMENDING_INSTITUTION'],
    opens: professionalWork,
    by: 'outsider',
    endsIn: { code: 'NOT_A_RECOMMENDING_INSTITUTION', why: 'the organisations of this spec are no institutions' },
  },
  'mutation stateCooperation': {
    at: {},
    given: { input: { accepts: 'yes' } },
    as: { own: 'a prison speaks for itself, whoever asks for another has nowhere to name it' },
    codes: ['NOT_A_PRISON'],
  },
  'mutation sendReminder': { at: { 'input.serviceId': 'service' }, opens: coordinatorWork },
  'mutation settleConflict': { at: { 'input.conflictId': 'registerConflict' }, given: { input: { end: 'kept_own' } } },
  'mutation settleError': {
    at: { 'input.reportId': 'errorReport' },
    given: { input: { outcome: 'corrected', note: 'Opraveno.' } },
    opens: coordinatorWork,
  },
  'mutation keepSecretAddress': {
    at: { 'input.facilityId': 'secretFacility' },
    given: { input: { address: 'Jinde 1' } },
  },
};

/** Records of an organisation that the coordinator has not listed yet: as if they were not there. */
const unlisted: Readonly<Record<string, Example>> = {
  'query organisation · unlisted': { at: { id: 'unlisted' }, opens: coordinatorWork },
  'query service · unlisted': { at: { id: 'unlistedService' }, opens: coordinatorWork },
  'query checkServiceConditions · unlisted': {
    at: { serviceId: 'unlistedService' },
    given: { circumstances: {} },
    opens: coordinatorWork,
    endsIn: { code: 'NOT_FOUND', why: 'a service that is not listed is checked by nobody' },
  },
  'mutation recordVerification · unlisted': {
    at: { 'input.serviceId': 'unlistedService' },
    given: { input: { parts: ['contacts'], method: 'phone', result: 'confirmed' } },
    opens: coordinatorWork,
    by: 'coordinator',
  },
  'mutation reportError · unlisted': {
    at: { 'input.serviceId': 'unlistedService' },
    given: { input: { part: 'contacts', note: 'Telefon neplatí.' } },
    opens: coordinatorWork,
    by: 'coordinator',
  },
  'mutation recommendOrganisation · unlisted': {
    at: { 'input.organisationId': 'unlisted' },
    given: { input: { note: 'Dobrá zkušenost.' } },
    codes: ['NOT_FOUND', 'NOT_A_RECOMMENDING_INSTITUTION'],
    by: 'coordinator',
    endsIn: { code: 'NOT_A_RECOMMENDING_INSTITUTION', why: 'the organisations of this spec are no institutions' },
  },
};

const queries: Readonly<Record<string, Example>> = {
  'query service': { at: { id: 'service' }, as: 'public' },
  'query organisation': { at: { id: 'organisation' }, as: 'public' },
  'query organisations': { at: {}, as: 'list' },
  'query checkServiceConditions': { at: { serviceId: 'service' }, given: { circumstances: {} }, as: 'public' },
  'query codeLists': { at: {}, as: 'list' },
  'query conditionRules': { at: {}, as: 'list' },
  'query declarableFields': { at: {}, as: 'list' },
  'query findMunicipalities': { at: {}, given: { beginning: 'pra' }, as: 'list' },
  'query endedServices': { at: { organisationId: 'organisation' } },
  'query coverage': { at: {}, given: { by: 'REGION' }, as: 'list' },
  'query prison': { at: {}, given: { code: 'kurim' }, as: 'list' },
  'query prisons': { at: {}, as: 'list' },
  'query programmesEndingSoon': { at: {}, as: 'list' },
  'query reminder': {
    at: {},
    as: { own: byMail },
  },
  'query secretAddress': { at: { facilityId: 'secretFacility' } },
  'query serviceHistory': { at: { serviceId: 'service' }, opens: coordinatorWork },
  'query serviceVerifications': { at: { serviceId: 'service' }, opens: professionalWork },
  'query organisationHistory': { at: { organisationId: 'organisation' }, opens: coordinatorWork },
  'query errorReports': { at: { organisationId: 'organisation' }, opens: coordinatorWork },
  'query registerConflicts': { at: { organisationId: 'organisation' }, opens: coordinatorWork },
  'query waitingConflicts': { at: {}, as: 'list', opens: coordinatorWork, by: 'coordinator' },
  'query organisationWatch': { at: {}, as: 'list', opens: coordinatorWork, by: 'coordinator' },
  'query staleProfiles': { at: {}, as: 'list', opens: coordinatorWork, by: 'coordinator' },
  'query unlistedOrganisations': { at: {}, as: 'list', opens: coordinatorWork, by: 'coordinator' },
  'query waitingAccreditations': { at: {}, as: 'list', opens: coordinatorWork, by: 'coordinator' },
  'query waitingClaims': { at: {}, as: 'list', opens: coordinatorWork, by: 'coordinator' },
  ...unlisted,
};

const listings: Readonly<Record<string, Example>> = {
  'query waitingListings': { at: {}, as: 'list', opens: coordinatorWork, by: 'coordinator' },
  'mutation decideListing': {
    at: { 'input.requestId': 'listingRequest' },
    given: { input: { accepted: false, note: 'Nedoloženo.' } },
    opens: coordinatorWork,
    by: 'coordinator',
  },
  'mutation requestListing': { at: {}, as: { own: 'a public form that makes a record of its own' } },
  'query listingRequest': { at: {}, as: { own: byMail } },
  'mutation confirmListing': { at: {}, as: { own: byMail } },
};

/** Organisations, services and what is known of them. */
export const directoryRoom: MatrixRoom = {
  room: 'directory',
  arrange: arrangeDirectory,
  examples: { ...mutations, ...queries, ...listings },
};
