import type { Text } from '@navaz/kernel';
import { nearKilometres } from './ranking.js';
import type { Sentences } from './reason.js';

/** How a hit lies to the places of the query, names as shown: `here` those it is in, `place` any of them, its `region`. */
export const placeSentences = (here: string, { cs: place, en: placeEn }: Text, region: string): Sentences => ({
  HERE: ['for', `Je přímo v hledaném místě: ${here}.`, `It is in the place you look for: ${here}.`],
  SERVES_HERE: ['for', `Uvádí, že slouží lidem z místa ${place}.`, `It says that it serves people of ${placeEn}.`],
  SAME_TOWN: ['for', `Je ve stejném městě jako ${place}.`, `It is in the same town as ${placeEn}.`],
  SERVES_TOWN: ['for', `Uvádí, že slouží městu, kde je ${place}.`, `It says that it serves the town of ${placeEn}.`],
  NEAR: ['for', `Je do ${nearKilometres} km od místa ${place}.`, `It is within ${nearKilometres} km of ${placeEn}.`],
  SAME_ORP: ['for', `Je ve správním obvodu místa ${place}.`, `It is in the administrative area of ${placeEn}.`],
  SAME_DISTRICT: ['for', `Je ve stejném okrese jako ${place}.`, `It is in the same district as ${placeEn}.`],
  SAME_REGION: ['for', `Je ve stejném kraji: ${region}.`, `It is in the same region: ${region}.`],
  SERVES_REGION: ['for', `Působí v kraji: ${region}.`, `It works in the region: ${region}.`],
  SECRET_IN_DISTRICT: ['for', 'Má v tomto okrese utajené místo.', 'It has a secret place in this district.'],
  SECRET_IN_REGION: ['for', 'Má v tomto kraji utajené místo.', 'It has a secret place in this region.'],
  WHOLE_COUNTRY: ['for', 'Působí v celé republice.', 'It works in the whole country.'],
  OTHER_READING: [
    'unknown',
    `Je v místě, které se píše podobně jako ${place}.`,
    `It is in a place with a name like ${placeEn}.`,
  ],
  NEXT_REGION: [
    'against',
    `Je jinde než ${place}, v kraji poblíž.`,
    `It is elsewhere than ${placeEn}, in a region nearby.`,
  ],
  ELSEWHERE: ['against', `Je jinde než ${place}.`, `It is elsewhere than ${placeEn}.`],
});
