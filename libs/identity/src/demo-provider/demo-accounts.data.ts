import type { Role } from '@navaz/kernel';

/** One demo account: a function, never a person. */
export interface DemoAccountRecord {
  /** Also its subject at the provider. */
  readonly login: string;
  readonly password: string;
  /** What it is, in Czech, as the login page and the start command show it. */
  readonly title: string;
  /** Under which heading of the login page it stands. */
  readonly side: 'sends' | 'helps' | 'watches';
  /** What can be tried with it, in Czech, in plain words. */
  readonly tries: string;
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
    side: 'sends',
    tries: 'Hledá služby pro člověka ve Valdicích a posílá za něj žádosti.',
    role: 'worker',
    organisation: 'prison:valdice',
  },
  {
    login: 'veznice-vedouci',
    password: 'navaz-veznice-vedouci',
    title: 'Vedoucí týmu věznice (ukázka)',
    side: 'sends',
    tries: 'Vidí, co je v týmu po termínu, a předává práci mezi kolegy.',
    role: 'team_lead',
    organisation: 'prison:valdice',
  },
  {
    login: 'kurim',
    password: 'navaz-kurim',
    title: 'Sociální pracovník věznice Kuřim (ukázka)',
    side: 'sends',
    tries: 'Otevře případ, najde místo, zapíše souhlas a pošle žádost. Tady je dobré začít.',
    role: 'worker',
    organisation: prison,
  },
  {
    login: 'kurim-vedouci',
    password: 'navaz-kurim-vedouci',
    title: 'Vedoucí týmu věznice Kuřim (ukázka)',
    side: 'sends',
    tries: 'Vidí, co je v týmu po termínu, a uzavírá dohody o spolupráci.',
    role: 'team_lead',
    organisation: prison,
  },
  {
    login: 'kurim-poverenec',
    password: 'navaz-kurim-poverenec',
    title: 'Pověřenec pro ochranu osobních údajů věznice Kuřim (ukázka)',
    side: 'watches',
    tries: 'Vidí, co věznice Kuřim komu sdělila a co bylo odmítnuto.',
    role: 'auditor',
    organisation: prison,
  },
  {
    login: 'neziskovka-profil',
    password: 'navaz-neziskovka-profil',
    title: 'Správce profilu neziskové organizace (ukázka)',
    side: 'helps',
    tries: 'Upravuje popis, podmínky a kontakty služeb a zve kolegy.',
    role: 'profile_owner',
    organisation: ngo,
  },
  {
    login: 'neziskovka',
    password: 'navaz-neziskovka',
    title: 'Pracovník neziskové organizace (ukázka)',
    side: 'helps',
    tries: 'Dostává žádosti pod kódem, ptá se, nabízí místo a píše zprávy.',
    role: 'worker',
    organisation: ngo,
  },
  {
    login: 'neziskovka-vedouci',
    password: 'navaz-neziskovka-vedouci',
    title: 'Vedoucí týmu neziskové organizace (ukázka)',
    side: 'helps',
    tries: 'Říká, kolik míst je volno, a vidí práci celého týmu.',
    role: 'team_lead',
    organisation: ngo,
  },
  {
    login: 'azyl',
    password: 'navaz-azyl',
    title: 'Pracovník azylového domu v Ústí nad Labem (ukázka)',
    side: 'helps',
    tries: 'Jiná organizace: vidí jen žádosti, které přišly jí.',
    role: 'worker',
    organisation: otherNgo,
  },
  {
    login: 'kurator',
    password: 'navaz-kurator',
    title: 'Sociální kurátor (ukázka)',
    side: 'sends',
    tries: 'Předává a přebírá lidi, kteří se vracejí do jeho obvodu.',
    role: 'worker',
    organisation: 'curator:8119',
  },
  {
    login: 'probace',
    password: 'navaz-probace',
    title: 'Probační úředník (ukázka)',
    side: 'sends',
    tries: 'Účastní se případů, ke kterým klient dal souhlas, a dostává zprávy.',
    role: 'worker',
    organisation: 'probation:CZ0806',
  },
  {
    login: 'koordinator',
    password: 'navaz-koordinator',
    title: 'Koordinátor sítě (ukázka)',
    side: 'watches',
    tries: 'Ověřuje organizace, řeší rozpory a staré údaje. Klienty nevidí.',
    role: 'coordinator',
    organisation: 'coordinator:aoov',
  },
  {
    login: 'poverenec',
    password: 'navaz-poverenec',
    title: 'Pověřenec pro ochranu osobních údajů (ukázka)',
    side: 'watches',
    tries: 'Vidí, co nezisková organizace komu sdělila, a ověřuje záznamy.',
    role: 'auditor',
    organisation: ngo,
  },
];

/** The program of the demo NGO: client id and secret for client credentials. */
export const demoMachine: DemoAccountRecord = {
  login: 'navaz-demo-machine',
  password: 'navaz-demo-machine-secret-0123456789',
  title: 'Informační systém neziskové organizace (ukázka)',
  side: 'helps',
  tries: 'Uvádí volná místa sám, bez člověka.',
  role: 'machine',
  organisation: ngo,
};
