import { describe, expect, it } from '@jest/globals';
import { helpersOf } from './several-needs';

const housing = { id: 'n1', kind: 'azylove-domy' };
const debts = { id: 'n2', kind: 'odborne-socialni-poradenstvi' };
const work = { id: 'n3', kind: 'pracovni-poradenstvi' };
const service = (id: string, organisation: string, ...kinds: string[]) => ({
  id,
  organisation: { id: organisation, name: `Organizace ${organisation}` },
  kinds: kinds.map((code) => ({ code })),
});
const said = (...args: Parameters<typeof helpersOf>) =>
  helpersOf(...args).map(({ id, needs, services }) => [
    id,
    needs.map((need) => need.id),
    services.map((one) => `${one.service.id}: ${one.needs.map((need) => need.id).join(' ')}`),
  ]);

describe('who helps with several needs', () => {
  it('an organisation with more of the needs stands first, each service with what it helps with', () => {
    const found = [
      service('s1', 'a', housing.kind),
      service('s2', 'b', debts.kind),
      service('s3', 'b', housing.kind),
      service('s4', 'c', work.kind, debts.kind, housing.kind),
    ];
    expect(said(found, [housing, debts, work])).toEqual([
      ['c', ['n1', 'n2', 'n3'], ['s4: n1 n2 n3']],
      ['b', ['n1', 'n2'], ['s2: n2', 's3: n1']],
      ['a', ['n1'], ['s1: n1']],
    ]);
  });

  it('a service found for two needs is listed once; one that offers none of the kinds is left out', () => {
    const both = service('s1', 'a', housing.kind, debts.kind);
    expect(said([both, service('s2', 'b', 'terenni-programy'), both], [housing, debts])).toEqual([
      ['a', ['n1', 'n2'], ['s1: n1 n2']],
    ]);
    expect(said([], [housing, debts])).toEqual([]);
  });
});
