import { districtTable, serviceKindTable } from '@navaz/directory';
import { markOfCase } from './case-mark.js';
import type { CaseView, NeedView, SubjectView } from './case.view.js';
import type { CaseRow, NeedRow, OpenedSubject } from './case-reading.service.js';

const viewNeed = (row: NeedRow): NeedView => ({
  id: row.id,
  kind: row.kind,
  kindName: serviceKindTable.get(row.kind)?.cs ?? row.kind,
  urgency: row.urgency,
  district: row.district,
  closedAt: row.closedAt === null ? null : new Date(row.closedAt),
  openHandovers: row.openHandovers,
  mayPromise: row.mayPromise,
  maybeTwice: row.maybeTwice,
  version: row.version,
});

const district = (code: string): CaseView['returnDistrict'] => {
  const row = districtTable.get(code);
  return { code, name: row?.cs ?? code, nameEn: row?.en ?? code };
};

/** A case, field by field. */
export const viewCase = (row: CaseRow): CaseView => ({
  id: row.id,
  code: row.code,
  owned: row.owned,
  returnDistrict: row.returnDistrict === null ? null : district(row.returnDistrict),
  release:
    row.releaseEarliest && row.releaseLatest
      ? { earliest: row.releaseEarliest, latest: row.releaseLatest, certain: row.releaseCertain }
      : null,
  agreementFrom: row.owned ? row.agreementFrom : null,
  restricted: row.owned ? row.restricted : null,
  openedAt: row.openedAt,
  closedAt: row.closedAt,
  needs: row.needs.map(viewNeed),
  version: row.version,
  mark: markOfCase(row),
});

/** The person, field by field. */
export const viewSubject = ({ identity, restricted, version }: OpenedSubject): SubjectView => ({
  givenName: identity.givenName,
  familyName: identity.familyName,
  birthDate: identity.birthDate,
  sex: identity.sex,
  ageBand: identity.ageBand,
  contact: identity.contact,
  languages: [...identity.languages],
  accessibility: [...identity.accessibility],
  documents: [...identity.documents],
  guardian: identity.guardian && { name: identity.guardian.name, contact: identity.guardian.contact },
  restricted,
  version,
});
