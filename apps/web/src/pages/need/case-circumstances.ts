import type { CasePartsFragment } from '../cases/cases.documents';
import type { Circumstances } from './matching.documents';

/** Where help is looked for; null where the case does not say. */
export interface SoughtPlace {
  readonly districtCode: string | null;
  readonly regionCode: string | null;
}

/** What conditions are checked against: release and place of the case, and what the reader holds of the person. */
export const caseCircumstances = (
  { release }: Pick<CasePartsFragment, 'release'>,
  { districtCode, regionCode }: SoughtPlace,
  held: Circumstances,
): Circumstances => ({
  ...(release ? { releaseOn: release.earliest } : {}),
  ...(districtCode ? { districtOfReturn: districtCode } : {}),
  ...(regionCode ? { regionOfReturn: regionCode } : {}),
  ...held,
});
