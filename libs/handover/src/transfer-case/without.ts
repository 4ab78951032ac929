import type { FieldCode } from '@navaz/disclosure';
import type { SubjectIdentity } from '../subjects/subject-identity.js';

/** An identity without the fields that stay behind. The name cannot: without it there is no transfer. */
export const without = (identity: SubjectIdentity, fields: ReadonlySet<FieldCode>): SubjectIdentity => ({
  givenName: identity.givenName,
  familyName: identity.familyName,
  birthDate: fields.has('birthDate') ? null : identity.birthDate,
  sex: fields.has('sex') ? null : identity.sex,
  ageBand: fields.has('ageBand') ? null : identity.ageBand,
  contact: fields.has('contact') ? null : identity.contact,
  languages: fields.has('languages') ? [] : identity.languages,
  accessibility: fields.has('accessibility') ? [] : identity.accessibility,
  documents: fields.has('documents') ? [] : identity.documents,
  guardian: fields.has('guardian') ? null : identity.guardian,
});
