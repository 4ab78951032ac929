import { districtTable } from '../code-lists/districts.js';
import { regionTable } from '../code-lists/regions.js';
import type { Circumstances } from './circumstances.js';
import { met, notMet, unknown } from './condition-answer.js';
import { isUnknown, listOf } from './condition-value.js';
import { labels, type Rule } from './simple-rules.js';

/** Region of return; the district's region where only the district is known. */
const regionOfReturn = ({ regionOfReturn: region, districtOfReturn }: Circumstances): string | null =>
  region ?? districtTable.get(districtOfReturn ?? '')?.regionCode ?? null;

/** The person goes to one of the listed regions. */
export const regionOfReturnRule: Rule = (condition, circumstances) => {
  const region = regionOfReturn(circumstances);
  const [cs, en] = labels(listOf(condition), regionTable);
  if (region === null)
    return unknown(`Služba je pro: ${cs}. Kraj návratu není zadaný.`, `For: ${en}. No region of return given.`);
  return listOf(condition).includes(region)
    ? met(`Kraj návratu odpovídá: ${cs}.`, `The region of return fits: ${en}.`)
    : notMet(`Služba je jen pro návrat do: ${cs}.`, `Only for a return to: ${en}.`);
};

/** The person goes to one of the listed districts. A known other region is enough for a no. */
export const districtOfReturnRule: Rule = (condition, circumstances) => {
  const { districtOfReturn } = circumstances;
  const codes = listOf(condition);
  const [cs, en] = labels(codes, districtTable);
  const refused = notMet(`Služba je jen pro návrat do okresu: ${cs}.`, `Only for a return to the district: ${en}.`);
  if (!isUnknown(districtOfReturn)) {
    return codes.includes(districtOfReturn)
      ? met(`Okres návratu odpovídá: ${cs}.`, `The district of return fits: ${en}.`)
      : refused;
  }
  const region = regionOfReturn(circumstances);
  const regionFits = codes.some((code) => districtTable.get(code)?.regionCode === region);
  if (region !== null && !regionFits) return refused;
  return unknown(
    `Služba je pro okres: ${cs}. Okres návratu není zadaný.`,
    `For the district: ${en}. No district given.`,
  );
};

/** The person has permanent residence in one of the listed regions. */
export const regionOfResidenceRule: Rule = (condition, { regionOfResidence }) => {
  const [cs, en] = labels(listOf(condition), regionTable);
  if (isUnknown(regionOfResidence)) {
    return unknown(`Služba žádá trvalý pobyt: ${cs}. Trvalý pobyt není zadaný.`, `Residence: ${en}. It is not given.`);
  }
  return listOf(condition).includes(regionOfResidence)
    ? met(`Trvalý pobyt odpovídá: ${cs}.`, `The residence fits: ${en}.`)
    : notMet(`Služba žádá trvalý pobyt: ${cs}.`, `The service asks for residence in: ${en}.`);
};
