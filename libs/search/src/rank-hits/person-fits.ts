import { mark, unknownValue } from '../engine/search-document.js';
import type { Fit } from '../engine/search-plan.js';
import type { AgeReading } from '../read-query/reading.types.js';
import { level, weights } from './ranking.js';

/** How profiles call whom a query speaks of. */
export const sexCodes = { men: 'man', women: 'woman' } as const;

/** Who says that it is for this sex before who does not say; known others are left out before anything is compared. */
export const sexFits = (sexes: readonly string[]): Fit[] =>
  sexes.length === 0
    ? []
    : [
        {
          name: 'sex',
          levels: [
            level('STATED', { on: 'marks', anyOf: sexes.map((sex) => mark('sex', sex)) }, weights.stated.yes),
            level('UNSAID', { on: 'marks', anyOf: [mark('sex', unknownValue)] }, weights.stated.unknown),
          ],
          otherwise: { code: 'OTHER', factor: weights.stated.unknown },
        },
      ];

/** The years by which services are chosen and compared: the younger end; of a limit from above alone, that limit. */
export const yearsOf = ({ from, to }: AgeReading): number => from ?? to ?? 18;

/** Who says that it is for this age before who does not say. */
export const ageFits = (ages: readonly AgeReading[]): Fit[] =>
  ages.slice(0, 1).map((age) => ({
    name: 'age',
    levels: [
      level('STATED', { on: 'age', from: yearsOf(age), to: yearsOf(age), orUnknown: false }, weights.stated.yes),
    ],
    otherwise: { code: 'UNSAID', factor: weights.stated.unknown },
  }));

/** In a place of which nothing more is asked, services come before offices that are equally near. */
export const servicesFirst: Fit = {
  name: 'what',
  levels: [level('SERVICE', { on: 'what', is: 'service' }, 1)],
  otherwise: { code: 'OFFICE', factor: weights.officeOfPlace },
};
