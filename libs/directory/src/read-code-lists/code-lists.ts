import type { CodeRow } from '../code-lists/code-row.js';
import { districts } from '../code-lists/districts.js';
import { orps } from '../code-lists/orps.js';
import { pragueDistricts } from '../code-lists/prague-districts.js';
import { regions } from '../code-lists/regions.js';
import { serviceKinds } from '../code-lists/service-kinds.js';
import { targetGroups } from '../code-lists/target-groups.js';
import { codeLabels } from '../profile/code-label.js';
import { smallLists } from '../profile/small-lists.js';
import type { AdministrativeUnitView } from '../profile/administrative-unit.view.js';
import type { CodeListsView } from './code-lists.view.js';

interface UnitRow extends CodeRow {
  readonly regionCode?: string;
  readonly districtCode?: string;
  readonly lat?: number;
  readonly lon?: number;
}

const unit = (row: UnitRow): AdministrativeUnitView => ({
  code: row.code,
  name: row.cs,
  regionCode: row.regionCode ?? null,
  districtCode: row.districtCode ?? null,
  latitude: row.lat ?? null,
  longitude: row.lon ?? null,
});

/** The code lists of this version, put together once: they change with a release only. */
export const codeListsView: CodeListsView = {
  kinds: serviceKinds.map((row) => ({
    code: row.code,
    name: row.cs,
    nameEn: row.en,
    paragraph: row.paragraph,
    group: row.group,
    usualForms: codeLabels('service_form', row.usualForms),
    relevanceToRelease: row.relevanceToRelease,
    synonyms: row.synonyms,
  })),
  targetGroups: targetGroups.map((row) => ({
    code: row.code,
    name: row.cs,
    nameEn: row.en,
    ofRegister: row.ofRegister,
  })),
  regions: regions.map(unit),
  districts: districts.map(unit),
  orps: orps.map(unit),
  cityDistricts: pragueDistricts.map((row) => unit({ ...row, regionCode: 'CZ010', districtCode: 'CZ0100' })),
  lists: Object.entries(smallLists).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => ({ code: row.code, name: row.cs, nameEn: row.en })),
  })),
};
