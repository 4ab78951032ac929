import { wayTo } from '../search/way-to';
import type { MatchFragment } from './matching.documents';
import type { MatchedService } from './match-card';

/** Hits that are services; offices are asked in another way. */
export const matchedOf = (hits: readonly MatchFragment[]): readonly MatchedService[] =>
  hits.flatMap(({ service, places, conditions, distanceKm, why }) =>
    service
      ? [
          {
            id: service.id,
            name: service.name,
            organisation: service.organisation.name,
            towns: service.facilities.flatMap(({ municipality }) => (municipality ? [municipality.name] : [])),
            distanceKm,
            way: wayTo(service),
            places,
            conditionsPublished: service.conditionsPublished,
            conditions,
            why,
          },
        ]
      : [],
  );
