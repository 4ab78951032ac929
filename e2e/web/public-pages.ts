import type { RunningSystem } from '../running-system.js';

/** Public pages, by what stands in their addresses: a service, its organisation, some services. */
export const publicPages = [
  '/',
  '/hledani',
  '/hledani?q=nic+takov%C3%A9ho+qqq',
  '/sluzba/SERVICE',
  '/sluzba/SERVICE/pro-klienty',
  '/sluzba/SERVICE/historie',
  '/sluzba/SERVICE/tisk',
  '/organizace/ORGANISATION',
  '/veznice',
  '/veznice/kurim',
  '/pokryti',
  '/pokryti?podle=veznice',
  '/vyber',
  '/vyber?s=SERVICES',
  '/vyber/tisk?s=SERVICES',
  '/vyber/karticka?s=SERVICES',
  '/souhlas-a-udaje',
  '/odvolani',
  '/zapsat',
  '/mista',
  '/volna-mista',
] as const;

interface Answered {
  readonly edges: readonly { readonly node: { readonly service: Named | null } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

interface Named {
  readonly id: string;
  readonly organisation: { readonly id: string };
}

const everything = `query ($after: String) { searchServices(first: 50, after: $after) {
  edges { node { service { id organisation { id } } } } pageInfo { hasNextPage endCursor } } }`;

/** The ids of all services anybody can find, `first` before the others, and the organisation of that one. */
export const published = async (
  system: RunningSystem,
  first: string,
): Promise<{ readonly services: readonly string[]; readonly organisation: string }> => {
  const found: Named[] = [];
  let after: string | null = null;
  do {
    const { data } = await system.ask(everything, { after });
    const { edges, pageInfo } = data?.['searchServices'] as Answered;
    found.push(...edges.flatMap(({ node }) => (node.service ? [node.service] : [])));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return {
    services: [first, ...found.map(({ id }) => id).filter((id) => id !== first)],
    organisation: found.find(({ id }) => id === first)?.organisation.id ?? '',
  };
};
