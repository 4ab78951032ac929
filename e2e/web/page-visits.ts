import type { Reader } from './page-scene.js';
import type { Seat } from './seat.js';

/** How a page is opened: by whom and under which address, in which words of a scene stand for ids and tokens. */
export interface Visit {
  readonly address: string;
  readonly as: Reader;
  /** What is done there before the page is all there. */
  readonly first?: (seat: Seat, at: Readonly<Record<string, string>>) => Promise<void>;
}

const by = (as: Reader, ...addresses: readonly string[]): readonly Visit[] =>
  addresses.map((address) => ({ as, address }));

/** Pages of the directory, and what is said to clients: read in English as well. */
export const directoryVisits = by(
  'nobody',
  '/',
  '/hledani',
  '/hledani?q=azylov%C3%BD%20d%C5%AFm%20v%20Ostrav%C4%9B',
  '/sluzba/SERVICE',
  '/sluzba/SERVICE/pro-klienty',
  '/sluzba/SERVICE/tisk',
  '/organizace/ORGANISATION',
  '/veznice',
  '/veznice/kurim',
  '/pokryti',
  '/vyber?s=SERVICE',
  '/vyber/tisk?s=SERVICE',
  '/vyber/karticka?s=SERVICE',
  '/souhlas-a-udaje',
  '/odvolani',
  '/zapsat',
);

/** All pages without a login, those behind links of mails among them. */
export const publicVisits: readonly Visit[] = [
  ...directoryVisits,
  ...by(
    'nobody',
    '/prihlaseno',
    '/tudy-nic-nevede',
    '/volna-mista#PLACES',
    '/potvrzeni#REMINDER',
    '/zadost-o-zarazeni#LISTING',
    '/pozvanka#INVITATION',
  ),
  {
    as: 'nobody',
    address: '/odpoved#ANSWER',
    first: async (seat, { CODE = '' }) => {
      await seat.page.getByRole('textbox').fill(CODE);
      await seat.press('Ukázat žádost');
      await seat.page.getByRole('group', { name: CODE }).getByRole('radio').first().waitFor();
    },
  },
];

/** Pages of those who hand over and of those who help. */
export const workVisits: readonly Visit[] = [
  ...by(
    'prison',
    '/pripady',
    '/pripad/novy',
    '/pripad/CASE',
    '/pripad/CASE/souhlas/FORM',
    '/pripad/CASE/potreba/NEED/sluzby',
    '/pripad/CASE/sluzby',
    '/dotaz/ENQUIRY',
    '/odeslani/DRAFT',
    '/sluzba/SERVICE/historie',
    '/sluzba/SERVICE/overeni',
    '/nastaveni',
  ),
  {
    as: 'prison',
    address: '/pripad/CASE/vypis',
    first: async (seat) => {
      await seat.press('Totožnost je ověřená, ukázat výpis');
      await seat.page.getByRole('table').waitFor();
    },
  },
  ...by(
    'ngo',
    '/prace',
    '/kod',
    '/zadost/HANDOVER',
    '/zadost/HANDOVER/zprava',
    '/dotazy',
    '/prijaty-dotaz/ASKED',
    '/zprava/REPORT',
    '/mista',
  ),
  ...by('probation', '/zpravy', '/prijata-zprava/REPORT'),
  ...by('curator', '/otazka/FACT', '/narok/ORGANISATION'),
];

/** Pages of those who look after a profile, a team, the network or what is disclosed. */
export const houseVisits: readonly Visit[] = [
  ...by(
    'owner',
    '/lide',
    '/profil',
    '/profil/organizace',
    '/profil/organizace/historie',
    '/profil/organizace/konec',
    '/profil/akreditace',
    '/profil/hlaseni',
    '/profil/nova-sluzba',
    '/profil/sluzby/SERVICE',
    '/profil/sluzby/SERVICE/popis',
    '/profil/sluzby/SERVICE/druhy',
    '/profil/sluzby/SERVICE/kontakty',
    '/profil/sluzby/SERVICE/podminky',
    '/profil/sluzby/SERVICE/zadosti',
    '/profil/sluzby/SERVICE/kapacita',
    '/profil/sluzby/SERVICE/adresy',
    '/profil/sluzby/SERVICE/pusobnost',
    '/profil/sluzby/SERVICE/program',
    '/profil/sluzby/SERVICE/konec',
    '/profil/sluzby/SERVICE/historie',
  ),
  ...by('lead', '/pocty', '/tym', '/dohody', '/dohody/nova'),
  ...by(
    'coordinator',
    '/sprava',
    '/pocty',
    '/sprava/organizace',
    '/sprava/organizace/nova',
    '/sprava/organizace/ORGANISATION',
    '/sprava/organizace/ORGANISATION/historie',
    '/sprava/profily',
    '/sprava/rozpory',
    '/sprava/konce',
    '/sprava/importy',
    '/sprava/pravidla',
  ),
  ...by('auditor', '/dohled', '/dohled/ukony', '/dohled/pravidla', '/dohled/zaznam'),
];

/** How much of a route stands for anything: the less, the nearer. */
const openness = (route: string): number => route.split(':').length + (route.includes('*') ? 10 : 0);

/** Of which route of the table an address is; null: of none. `/pripad/novy` is of the route of that name, and is no case. */
export const routeOf = (address: string, routes: readonly string[]): string | null => {
  const path = address.replace(/[?#].*/, '');
  const [nearest] = routes
    .filter((route) => new RegExp(`^${route.replace('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`).test(path))
    .sort((a, b) => openness(a) - openness(b));
  return nearest ?? null;
};
