import { describe, expect, it } from '@jest/globals';
import { tokenize } from '../analysis/index.js';
import { readAges } from './read-ages.js';

const ages = (text: string) => readAges(text, tokenize(text)).map(({ age }) => [age.from, age.to]);

describe('ages', () => {
  it.each([
    ['bydlení pro osmnáctiletého', [18, 18]],
    ['pětašedesátiletá žena', [65, 65]],
    ['sedmnáct let, kluk', [17, 17]],
    ['klient dvacet pět let', [25, 25]],
    ['je mu pětadvacet let', [25, 25]],
    ['dvacetipětiletý muž', [25, 25]],
    ['do osmnácti let', [null, 18]],
    ['do dvaceti šesti let', [null, 26]],
    ['nad padesát let', [50, null]],
    ['nad padesát', [50, null]],
    ['od osmnácti do šestadvaceti let', [18, 26]],
    ['šestnáctileté dívce', [16, 16]],
    ['18letého syna', [18, 18]],
    ['18ti letý', [18, 18]],
    ['65 letá paní', [65, 65]],
    ['jednadvacetiletej kluk', [21, 21]],
    ['40 let', [40, 40]],
    ['ne starší 26 let dům na půl cesty', [null, 26]],
    ['není starší než 26 let', [null, 26]],
    ['nesmí být starší 60 let', [null, 60]],
    ['neberou lidi mladší 18 let', [18, null]],
    ['ne mladší 18', [18, null]],
    ['ne pod osmnáct let', [18, null]],
    ['noclehárna ne, starší 50 let', [50, null]],
    ['maximálně 26 let', [null, 26]],
    ['aspoň 18 let', [18, null]],
    ['starší než 26 let', [26, null]],
    ['mezi 18 a 26 lety dům na půl cesty', [18, 26]],
    ['mezi osmnácti a šestadvaceti lety', [18, 26]],
    ['ve věku mezi 20 a 30', [20, 30]],
    ['mezi 18-26 lety', [18, 26]],
    ['nemá 18', [null, 17]],
    ['ještě mu není 18', [null, 17]],
    ['není mu ještě 18 let', [null, 17]],
    ['nedosáhl 18 let', [null, 17]],
  ] as const)('%s', (text, age) => expect(ages(text)).toEqual([age]));

  it.each([
    'sedmnáct let trestu',
    'po patnácti letech',
    'odseděl dvacet let',
    'dvacet pět klientů',
    'devět let',
    'mezi 20 a 30 tisíci',
    'mezi 20 a 30',
    'nemá 18 tisíc',
    'nemá 20',
    'let',
  ])('%s is no age', (text) => expect(ages(text)).toEqual([]));
});
