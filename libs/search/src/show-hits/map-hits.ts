import { viewServicePlaces } from '@navaz/capacity';
import {
  codeLabel,
  mapConditionAnswer,
  mapServiceCard,
  type CheckedAdmission,
  type Moment,
  type OrganisationSource,
} from '@navaz/directory';
import { inLocale, type Locale, type RequestContext } from '@navaz/kernel';
import type { SearchAnswer } from '../answer-query/answer-query.service.js';
import type { SearchHit } from '../answer-query/join-hits.service.js';
import type { Chip } from '../read-query/reading.types.js';
import { mapFacets } from './map-facets.js';
import type { SearchChipView, SearchReadingView } from './reading.view.js';
import type { HitConditionsView, OfficeHitView, SearchConnection, SearchHitView } from './search-hit.view.js';

const mapChip = (chip: Chip, locale: Locale): SearchChipView => ({
  id: chip.id,
  type: chip.type,
  label: chip[locale],
  from: chip.from,
  to: chip.to,
  matched: chip.matched,
  certainty: chip.certainty,
  alternatives: chip.alternatives.map((other) => ({ id: other.id, label: other[locale] })),
});

/** How the query was understood, in the reader's language. */
export const mapReading = ({ reading, relaxed }: SearchAnswer, locale: Locale): SearchReadingView => ({
  chips: reading.chips.map((chip) => mapChip(chip, locale)),
  words: reading.words.map(({ raw }) => raw),
  notes: reading.notes.map((note) => ({ code: note.code, text: note[locale] })),
  relaxed,
});

const mapOffice = (office: OrganisationSource): OfficeHitView => ({
  id: office.id,
  name: office.name,
  kind: codeLabel('organisation_kind', office.kind),
  municipality:
    office.municipalityCode !== null && office.municipality !== null
      ? { code: office.municipalityCode, name: office.municipality }
      : null,
  prisonCode: office.prisonCode,
});

const mapConditions = ({ answers, summary }: CheckedAdmission): HitConditionsView => ({
  fit: summary.fit,
  met: summary.met,
  notMet: summary.notMet,
  unknown: summary.unknown,
  removableBeforeRelease: summary.removableBeforeRelease,
  answers: answers.map(mapConditionAnswer),
});

/** One hit, field by field. Numbers of places are for professionals; the public gets words. */
export const mapHit = (hit: SearchHit, on: string, ctx: RequestContext, moment: Moment): SearchHitView => ({
  id: hit.id,
  service: hit.service ? mapServiceCard(hit.service, moment) : null,
  organisation: hit.organisation ? mapOffice(hit.organisation) : null,
  why: hit.why.map(({ code, speaks, text }) => ({ code, speaks, text: inLocale(text, ctx.locale) })),
  distanceKm: hit.distanceKm,
  places: hit.places
    ? viewServicePlaces(hit.places, on, {
        seesNumbers: ctx.actor?.permissions.has('directory.professional') ?? false,
        locale: ctx.locale,
        today: moment.today,
      })
    : null,
  conditions: hit.conditions ? mapConditions(hit.conditions) : null,
});

/** A page, field by field. */
export const mapConnection = (answer: SearchAnswer, ctx: RequestContext, moment: Moment): SearchConnection => ({
  edges: answer.hits.map((hit) => ({ cursor: hit.cursor, node: mapHit(hit, answer.on, ctx, moment) })),
  pageInfo: { hasNextPage: answer.hasNextPage, endCursor: answer.endCursor },
  reading: mapReading(answer, ctx.locale),
  total: answer.total,
  facets: mapFacets(answer.facets, answer.rows, ctx.locale),
});
