import { categories, categoryWords, purposes, purposeWords } from '@navaz/consent';
import { fields, matrixKinds, stages, stageWords, type MatrixKind } from '@navaz/disclosure';
import { retentionPeriods } from '../retention-periods.js';

/** One activity of the record (art. 30(1) GDPR), in Czech. */
export interface Activity {
  readonly name: string;
  readonly purposes: readonly string[];
  readonly people: string;
  readonly data: readonly string[];
  readonly recipients: readonly string[];
  readonly retention: readonly string[];
}

/** Record of processing, roles of the parties, and the skeleton of an impact assessment; in Czech. */
export interface ProcessingRecord {
  readonly title: string;
  readonly warning: string;
  readonly activities: readonly Activity[];
  readonly thirdCountries: string;
  readonly safeguards: readonly string[];
  /** Art. 26 and 28. */
  readonly roles: readonly string[];
  /** What passes at each stage at most. */
  readonly stages: readonly { readonly stage: string; readonly fields: readonly string[] }[];
  /** Art. 35: what a person has to write is left open. */
  readonly impact: readonly { readonly heading: string; readonly points: readonly string[] }[];
}

const kindWords: Readonly<Record<MatrixKind, string>> = {
  prison: 'věznice',
  probation: 'střediska probační a mediační služby',
  curator: 'sociální kurátoři obcí',
  ngo: 'neziskové organizace a jejich sociální služby',
};

const toFill = '(doplní správce)';

const activities = (): Activity[] => [
  {
    name: 'Předání klienta mezi organizacemi',
    purposes: purposes.map((purpose) => purposeWords[purpose].cs),
    people: 'lidé před propuštěním a po propuštění; jejich opatrovníci a zákonní zástupci',
    data: categories.map((category) => categoryWords[category].cs),
    recipients: matrixKinds.map((kind) => kindWords[kind]),
    retention: retentionPeriods.map(({ what, howLong }) => `${what.cs}: ${howLong.cs}`),
  },
  {
    name: 'Doklad o souhlasech a o tom, kdo co viděl',
    purposes: ['doložit, že se nic nepředalo bez důvodu', 'výpis pro člověka, kterého se údaje týkají'],
    people: 'titíž lidé, jen pod neprůhlednými čísly; pracovníci, kteří údaje otevřeli',
    data: ['druh údaje a účel', 'organizace a funkce', 'čas', 'číslo souhlasu nebo právní základ'],
    recipients: ['organizace, která vede případ, a ty, které se na něm podílejí', 'auditor své vlastní organizace'],
    retention: ['3 roky od zničení obsahu'],
  },
  {
    name: 'Účty pracovníků',
    purposes: ['přihlášení a oprávnění', 'záznam úkonů'],
    people: 'pracovníci zapojených organizací',
    data: ['jméno', 'pracovní e-mail', 'organizace a role', 'čas posledního přihlášení'],
    recipients: ['vedoucí téže organizace'],
    retention: [`po skončení účtu: ${toFill}`],
  },
];

const impact = (): ProcessingRecord['impact'] => [
  {
    heading: 'Popis zpracování',
    points: [
      'Viz činnosti, kroky a sloupce výše; vznikly z programu samého.',
      'Už to, že o někom předání je, prozrazuje odsouzení (čl. 10 GDPR). Druh služby může prozrazovat zdravotní stav (čl. 9).',
    ],
  },
  {
    heading: 'Nezbytnost a přiměřenost',
    points: [
      'Předá se průnik: co krok dovoluje, co příjemce prohlásil za potřebné, co dovoluje matice, k čemu dal člověk souhlas.',
      `Právní základ každé instituce: ${toFill}`,
    ],
  },
  {
    heading: 'Rizika pro práva a svobody lidí',
    points: [
      'prozrazení pobytu ve vězení nebo zdravotního stavu',
      'souhlas, který není svobodný',
      'čtení bez důvodu zevnitř organizace',
      'návrat vymazaných údajů ze zálohy',
      `další: ${toFill}`,
    ],
  },
  {
    heading: 'Opatření',
    points: [...safeguards, `zbytkové riziko a kdo ho přijal: ${toFill}`],
  },
  { heading: 'Stanovisko pověřence a konzultace s lidmi, kterých se to týká', points: [toFill] },
];

const safeguards = [
  'totožnost je zašifrovaná klíčem každého člověka; klíče leží jinde a zabaluje je klíč zvenku',
  'každé otevření údaje je v témže kroku zapsáno do řetězeného záznamu; bez zápisu není čtení',
  'souhlas se ověřuje při každém čtení; odvolání platí od potvrzení',
  'řádky databáze zamyká sama databáze podle toho, kdo se ptá',
  'výmaz ničí klíč a zapisuje se mimo databázi; obnova ze zálohy ho zopakuje',
  'volný text se před odesláním kontroluje na rodná čísla, jména, paragrafy a delikty',
];

/** The record as the program's own purposes, categories, recipients and periods give it. Pure. */
export const processingRecord = (): ProcessingRecord => ({
  title: 'Záznam o činnostech zpracování (čl. 30 GDPR)',
  warning: 'Podklad z programu. Před provozem ho doplní a posoudí správce, jeho pověřenec a právník.',
  activities: activities(),
  thirdCountries: `Program sám nic mimo EU neposílá; kde leží servery a pošta: ${toFill}`,
  safeguards,
  roles: [
    'Správcem případu je organizace, která ho vede; přesunem případu jím je organizace nová.',
    'Příjemce je od potvrzení samostatným správcem toho, co dostal; co vymazal nebo proč si to nechává, potvrzuje.',
    'Provozovatel platformy je zpracovatelem všech správců (čl. 28); smlouvy uzavře před provozem.',
    'Zda jsou dvě strany předání společnými správci (čl. 26), posoudí právník u každé dvojice.',
    'Vězeňská služba a probační služba zpracovávají i podle směrnice 2016/680; jejich režim je v matici.',
  ],
  stages: stages.map((stage) => ({
    stage: stageWords[stage].cs,
    fields: fields.filter(({ at }) => at[stage] !== undefined).map(({ text }) => text.cs),
  })),
  impact: impact(),
});
