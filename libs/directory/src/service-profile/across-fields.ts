import type { FieldRefusal } from '@navaz/kernel';
import { fieldFault } from '../check-input/read-field.js';
import { czechDay } from '../czech-day.js';
import { periodFaults } from './read-parts.js';

/** What is checked of a service across its fields, as it would be stored. */
export interface ServiceAsStored {
  readonly ageFrom?: unknown;
  readonly ageTo?: unknown;
  readonly validFrom?: unknown;
  readonly validTo?: unknown;
  readonly seasonFrom?: unknown;
  readonly seasonTo?: unknown;
  readonly pausedUntil?: unknown;
  readonly pauseReason?: unknown;
  readonly programmeCountedOn?: unknown;
}

const said = (value: unknown): boolean => value !== null && value !== undefined;

/**
 * What is wrong between fields that each fit by themselves. Only what the edit touches is judged: an owner who corrects
 * a phone number is not asked about last year's season.
 * @param touched names of the given fields
 * @param today the calendar day in the Czech Republic
 */
export function acrossFields(service: ServiceAsStored, touched: ReadonlySet<string>, today: string): FieldRefusal[] {
  const faults: FieldRefusal[] = [];
  const { ageFrom, ageTo, seasonFrom, seasonTo, pausedUntil, pauseReason, programmeCountedOn } = service;
  if ((touched.has('ageFrom') || touched.has('ageTo')) && typeof ageFrom === 'number' && typeof ageTo === 'number') {
    if (ageFrom > ageTo) {
      const cs = `Věk od ${ageFrom} je vyšší než věk do ${ageTo}. Prohoďte je.`;
      faults.push(fieldFault('ageTo', 'AGES_REVERSED', cs, `Age from ${ageFrom} is above age to ${ageTo}. Swap them.`));
    }
  }
  if (touched.has('validFrom') || touched.has('validTo')) {
    faults.push(...periodFaults(service.validFrom, service.validTo, 'validTo'));
  }
  if ((touched.has('seasonFrom') || touched.has('seasonTo')) && said(seasonFrom) !== said(seasonTo)) {
    const cs = 'Sezóna potřebuje začátek i konec.';
    faults.push(fieldFault('seasonTo', 'SEASON_HALF', cs, 'A season needs both a beginning and an end.'));
  }
  if (touched.has('pausedUntil') && typeof pausedUntil === 'string' && pausedUntil < today) {
    const cs = `Pozastavit službu do ${czechDay(pausedUntil)} už nejde, ten den minul. Zadejte budoucí den.`;
    faults.push(fieldFault('pausedUntil', 'PAUSE_OVER', cs, `${pausedUntil} has passed. Enter a day to come.`));
  }
  if (touched.has('pauseReason') && said(pauseReason) && !said(pausedUntil)) {
    const cs = 'Důvod pozastavení patří jen k pozastavené službě. Doplňte, do kdy.';
    faults.push(fieldFault('pauseReason', 'PAUSE_WITHOUT_END', cs, 'A reason belongs to a pause. Say until when.'));
  }
  if (touched.has('programmeCountedOn') && typeof programmeCountedOn === 'string' && programmeCountedOn > today) {
    const cs = 'Počty lidí nemohou být z budoucího dne.';
    faults.push(fieldFault('programmeCountedOn', 'DAY_AHEAD', cs, 'People cannot have been counted in the future.'));
  }
  return faults;
}
