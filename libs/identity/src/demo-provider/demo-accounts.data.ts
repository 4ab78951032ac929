import type { Role } from '@navaz/kernel';

/** One demo account: a function, never a person. */
export interface DemoAccountRecord {
  /** Also its subject at the provider. */
  readonly login: string;
  readonly password: string;
  /** What it is, in Czech, as the login page and the start command show it. */
  readonly title: string;
  readonly role: Role;
  /** Key of its organisation in the directory. */
  readonly organisation: string;
}

/** The name of the demo NGO in the directory's demo data: it has a shelter in Ostrava. */
const ngo = 'demo:nova-sance';
/** Another NGO of the demo data: it has a shelter in Ústí nad Labem. */
const otherNgo = 'demo:ukazka-severni-pristav';
/** The prison clients of the demo are handed over from. */
const prison = 'prison:kurim';

/** People of the demo, one per function. */
export const demoPeople: readonly DemoAccountRecord[] = [
  {
    login: 'veznice',
    password: 'navaz-veznice',
    title: 'Sociální pracovník věznice (ukázka)',
    role: 'worker',
    organisation: 'prison:valdice',
  },
  {
    login: 'veznice-vedouci',
    password: 'navaz-veznice-vedouci',
    title: 'Vedoucí týmu věznice (ukázka)',
    role: 'team_lead',
    organisation: 'prison:valdice',
  },
  {
    login: 'kurim',
    password: 'navaz-kurim',
    title: 'Sociální pracovník věznice Kuřim (ukázka)',
    role: 'worker',
    organisation: prison,
  },
  {
    login: 'kurim-vedouci',
    password: 'navaz-kurim-vedouci',
    title: 'Vedoucí týmu věznice Kuřim (ukázka)',
    role: 'team_lead',
    organisation: prison,
  },
  {
    login: 'kurim-poverenec',
    password: 'navaz-kurim-poverenec',
    title: 'Pověřenec pro ochranu osobních údajů věznice Kuřim (ukázka)',
    role: 'auditor',
    organisation: prison,
  },
  {
    login: 'neziskovka-profil',
    password: 'navaz-neziskovka-profil',
    title: 'Správce profilu neziskové organizace (ukázka)',
    role: 'profile_owner',
    organisation: ngo,
  },
  {
    login: 'neziskovka',
    password: 'navaz-neziskovka',
    title: 'Pracovník neziskové organizace (ukázka)',
    role: 'worker',
    organisation: ngo,
  },
  {
    login: 'neziskovka-vedouci',
    password: 'navaz-neziskovka-vedouci',
    title: 'Vedoucí týmu neziskové organizace (ukázka)',
    role: 'team_lead',
    organisation: ngo,
  },
  {
    login: 'azyl',
    password: 'navaz-azyl',
    title: 'Pracovník azylového domu v Ústí nad Labem (ukázka)',
    role: 'worker',
    organisation: otherNgo,
  },
  {
    login: 'kurator',
    password: 'navaz-kurator',
    title: 'Sociální kurátor (ukázka)',
    role: 'worker',
    organisation: 'curator:8119',
  },
  {
    login: 'probace',
    password: 'navaz-probace',
    title: 'Probační úředník (ukázka)',
    role: 'worker',
    organisation: 'probation:CZ0806',
  },
  {
    login: 'koordinator',
    password: 'navaz-koordinator',
    title: 'Koordinátor sítě (ukázka)',
    role: 'coordinator',
    organisation: 'coordinator:aoov',
  },
  {
    login: 'poverenec',
    password: 'navaz-poverenec',
    title: 'Pověřenec pro ochranu osobních údajů (ukázka)',
    role: 'auditor',
    organisation: ngo,
  },
];

/** The program of the demo NGO: client id and secret for client credentials. */
export const demoMachine: DemoAccountRecord = {
  login: 'navaz-demo-machine',
  password: 'navaz-demo-machine-secret-0123456789',
  title: 'Informační systém neziskové organizace (ukázka)',
  role: 'machine',
  organisation: ngo,
};
