import { mark, officeKind } from '../engine/search-document.js';
import type { Test } from '../engine/search-plan.js';
import type { ChipPayload } from '../read-query/reading.types.js';
import { tagOf } from './condition-chips.js';
import { formCodes } from './form-codes.js';

/** What a document must not be where the query leaves this out; null where nothing in a document says it. */
export const excludedTest = (payload: Exclude<ChipPayload, { type: 'exclusion' }>): Test | null => {
  switch (payload.type) {
    case 'kind':
    case 'concept':
      return { on: 'kinds', anyOf: payload.kinds.map(({ slug }) => slug) };
    case 'group':
      return { on: 'groups', anyOf: payload.groups.map(({ slug }) => slug) };
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
