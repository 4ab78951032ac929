import type { LexiconRow } from './lexicon-row.js';

const listed = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

/** To be treated for something, in the words of who wants it: `léčit z pervitinu`. */
const treatedFor = listed(
  'drog, pervitinu, perníku, heroinu, kokainu, opiátů, marihuany, alkoholu, pití, závislosti, fetování, automatů, gamblingu',
)
  .flatMap((what) => [`léčit z ${what}`, `léčí z ${what}`, `vyléčit z ${what}`, `dostat z ${what}`])
  .join(', ');

/** Drugs, alcohol, gambling: from a clean needle to a community. */
export const addictionWords: readonly LexiconRow[] = [
  {
    id: 'kind:kontaktni-centra',
    type: 'kind',
    cs: 'kontaktní centra',
    en: 'drop-in centres for people who use drugs',
    words: `kontaktní centrum, kontaktní centra, K-centrum, K centrum, kácentrum, káčko, kačko, kcentrum, kontaktko, harm reduction`,
    kinds: 'kontaktni-centra, terenni-programy 0.3',
  },
  {
    // Given out at a centre and by workers in the streets alike.
    id: 'concept:needle-exchange',
    type: 'concept',
    cs: 'výměna jehel',
    en: 'needle exchange',
    words: `výměna jehel, výměnný program, výměna stříkaček, jehly, injekční stříkačky, čisté jehly, čistý materiál, výměna injekčního materiálu`,
    kinds: 'kontaktni-centra, terenni-programy 0.9',
    groups: 'zavislost',
  },
  {
    id: 'kind:terapeuticke-komunity',
    type: 'kind',
    cs: 'terapeutické komunity',
    en: 'therapeutic communities',
    words: `terapeutická komunita, komunita, komunity, TK, komunitní léčba, komunita pro závislé, komunita pro drogově závislé, pobytová léčba závislosti, pobytová léčba, dlouhodobá léčba závislosti, léčba závislosti pobytová, komuna pro závislé`,
  },
  {
    id: 'kind:sluzby-nasledne-pece',
    type: 'kind',
    cs: 'služby následné péče',
    en: 'aftercare',
    words: `následná péče, služba následné péče, doléčovací centrum, doléčovací program, doléčovací, doléčování, doléčovák, doléčko, doléčovat, doléčovací pobyt, doléčovací bydlení, chráněné bydlení pro abstinující, po léčbě, po léčbě závislosti, po léčebně, po odvykačce, po detoxu, po komunitě, po léčení, následka, prevence relapsu, relaps, recidiva užívání`,
  },
  {
    id: 'kind:adiktologie',
    type: 'kind',
    cs: 'adiktologické služby',
    en: 'addiction treatment',
    words: `adiktologie, adiktolog, adiktoložka, adiktologická ambulance, adiktologická poradna, adiktologické služby, AT ambulance, AT poradna, protialkoholní poradna, detox, detoxifikace, detoxikace, odvykačka, odvykací léčba, protialkoholní léčba, protialkoholní, protidrogová léčba, protialkoholka, záchytka, protitoxikomanická, ústavní léčba závislosti, ambulantní léčba závislosti, léčba závislosti, drogová léčba, léčba alkoholismu, léčebna pro závislé, odvykání, odvykání kouření, protidrogový program, protidrogové centrum, léčení, na léčení, léčebna`,
    kinds: 'adiktologie, sluzby-nasledne-pece 0.4, terapeuticke-komunity 0.4, kontaktni-centra 0.3',
  },
  {
    id: 'concept:drug-counselling',
    type: 'concept',
    cs: 'drogová poradna',
    en: 'drug counselling',
    words: `protidrogová poradna, drogová poradna, poradna pro závislosti, poradna pro závislé, poradenství pro závislé, poradenství pro závislosti, drogové poradenství, protidrogové poradenství, drogové služby, drogová služba, poradna pro uživatele drog, protidrogová`,
    kinds: 'adiktologie, odborne-socialni-poradenstvi 0.9, terenni-programy 0.7, kontaktni-centra 0.6',
    groups: 'zavislost',
  },
  {
    // Out of it at all: in a surgery or in a community.
    id: 'concept:addiction-treatment',
    type: 'concept',
    cs: 'léčba závislosti',
    en: 'addiction treatment',
    words: `přestat brát, přestat fetovat, přestat užívat, přestat pít, přestat chlastat, přestat s drogami, přestat s pitím, přestat s alkoholem, skončit s drogami, skončit s pitím, skoncovat s drogami, léčit závislost, léčit alkoholismus, ${treatedFor}`,
    kinds: 'adiktologie, terapeuticke-komunity, sluzby-nasledne-pece 0.5, kontaktni-centra 0.4',
    groups: 'zavislost',
  },
  {
    id: 'kind:substituce',
    type: 'kind',
    cs: 'substituční léčba (OST)',
    en: 'opioid substitution treatment',
    words: `substituce, substituční léčba, substituční program, substituční centrum, OST, metadon, metadonový program, subutex, suboxone, suboxon, buprenorfin, buprenorphin, opioidová substituce, ravata, náhradní léčba, předepisování subutexu, preskripce subutexu`,
  },
  {
    id: 'group:zavislost',
    type: 'group',
    cs: 'lidé se závislostí',
    en: 'people with an addiction',
    words: `závislost, závislý, závislá, závislí, závislosti, závislák, drogově závislý, drogová závislost, drogy, droga, drogový, uživatel drog, uživatelka drog, uživatelé návykových látek, narkoman, narkomanka, feťák, feťačka, fetuje, fetovat, toxikoman, toxík, smažka, smažit, pervitin, perník, perníkář, piko, heroin, heráč, opiáty, opioidy, marihuana, kokain, návykové látky, návyková látka, injekční uživatel, braní drog, bere drogy, osoby ohrožené závislostí, osoby závislé, lidé se závislostí, abstinující, abstinent, čistý od drog`,
    groups: 'zavislost, rizikovy-zpusob-zivota 0.3',
    implies:
      'kontaktni-centra 0.8, adiktologie, terenni-programy 0.6, sluzby-nasledne-pece 0.7, terapeuticke-komunity 0.6, odborne-socialni-poradenstvi 0.5',
  },
  {
    id: 'concept:alcohol',
    type: 'group',
    cs: 'závislost na alkoholu',
    en: 'alcohol addiction',
    words: `alkohol, alkoholik, alkoholička, alkoholismus, závislost na alkoholu, závislý na alkoholu, pití, pije, chlast, chlastá, ožrala, opilec, opilost, anonymní alkoholici, AA skupina, problém s pitím`,
    groups: 'zavislost',
    implies:
      'adiktologie, sluzby-nasledne-pece 0.8, domovy-se-zvlastnim-rezimem 0.4, odborne-socialni-poradenstvi 0.5, terapeuticke-komunity 0.5',
    keepsText: true,
  },
  {
    id: 'concept:gambling',
    type: 'group',
    cs: 'hazard',
    en: 'gambling',
    words: `gambling, gambler, gamblerství, gamblerka, hazard, hazardní hry, hazardní hráč, patologické hráčství, hráčství, automaty, sázení, sázky, kurzové sázení, závislost na automatech, závislost na hrách, hraní, závislost na hraní, hraní na automatech, hraje automaty, gamblí`,
    groups: 'zavislost',
    implies: 'adiktologie, odborne-socialni-poradenstvi 0.9, sluzby-nasledne-pece 0.7, terapeuticke-komunity 0.4',
    keepsText: true,
  },
  {
    id: 'kind:terenni-programy',
    type: 'kind',
    cs: 'terénní programy',
    en: 'outreach programmes',
    words: `terénní program, terénní programy, terénní práce, terénní pracovník, terénní pracovnice, terénní sociální práce, terén, teréňák, streetwork, streetworker, streetworkerka, práce na ulici, práce ve věznicích, vězeňský terénní program, terénní služba, TP`,
  },
  {
    id: 'concept:prison-programme',
    type: 'concept',
    cs: 'program ve věznici',
    en: 'programme in prison',
    words: `vězeňský program, program ve vězení, program ve věznici, služby ve vězení, služby ve věznici, sociální práce ve vězení, práce ve vězení, práce s vězni, práce s odsouzenými, poradenství ve vězení, poradenství ve věznici, poradenství pro vězně, penitenciární péče, programy zacházení, přednášky ve věznici, přednášky ve vězení, skupina ve věznici`,
    kinds: 'terenni-programy, odborne-socialni-poradenstvi 0.9',
    groups: 'vtos, pachatele 0.7',
    prisoner: true,
  },
];
