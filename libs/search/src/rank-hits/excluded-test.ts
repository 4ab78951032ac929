import { mark, officeKind } from '../engine/search-document.js';
import type { Test } from '../engine/search-plan.js';
import { asGood, whole } from '../read-query/intent.js';
import type { ChipPayload } from '../read-query/reading.types.js';
import { tagOf } from './condition-chips.js';
import { formCodes } from './form-codes.js';

/** Only what was said is left out: what a word is near to as well, it is asked by, not refused by. */
const meant = (weighted: readonly { readonly slug: string; readonly weight: number }[], least: number): string[] => {
  const most = Math.max(0, ...weighted.map(({ weight }) => weight));
  return weighted.filter(({ weight }) => weight >= Math.min(least, most)).map(({ slug }) => slug);
};

/** What a document must not be where the query leaves this out; null where nothing in a document says it. */
export const excludedTest = (payload: Exclude<ChipPayload, { type: 'exclusion' }>): Test | null => {
  switch (payload.type) {
    case 'kind':
      return { on: 'kinds', anyOf: meant(payload.kinds, whole) };
    case 'concept':
      return { on: 'kinds', anyOf: meant(payload.kinds, asGood) };
    case 'group':
      return { on: 'groups', anyOf: meant(payload.groups, whole) };
    case 'organisationKind':
      return { on: 'kinds', anyOf: [officeKind(payload.organisationKind)] };
    case 'prison':
      return { on: 'prisons', anyOf: [payload.prison.slug] };
    case 'form':
      return { on: 'marks', anyOf: [mark('form', formCodes[payload.form] ?? payload.form)] };
    case 'organisation':
      return { on: 'marks', anyOf: [mark('organisation', payload.organisationId)] };
    case 'name':
      return { on: 'words', word: { folded: [payload.folded], stems: [payload.stem], inName: true } };
    case 'condition':
    case 'accessibility': {
      const tag = tagOf(payload.condition);
      return tag === null ? null : { on: 'marks', anyOf: [mark(tag, 'yes')] };
    }
    case 'place': {
      const { cityDistrictCode, municipalityCode, orpCode, districtCode, regionCode, level: depth } = payload.place;
      const codes = {
        cityDistrict: cityDistrictCode,
        municipality: municipalityCode,
        orp: orpCode,
        district: districtCode,
        region: regionCode,
      };
      return { on: 'places', anyOf: [codes[depth] ?? regionCode] };
    }
    default:
      return null;
  }
};
