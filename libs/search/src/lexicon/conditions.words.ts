import type { LexiconRow } from './lexicon-row.js';

const condition = (
  code: string,
  cs: string,
  en: string,
  words: string,
  more: Partial<LexiconRow> = {},
): LexiconRow => ({
  id: `condition:${code}`,
  type: 'condition',
  cs,
  en,
  words,
  condition: code,
  ...more,
});

/**
 * A deposit that is not asked for or cannot be paid, in whatever verb: `neberou zálohu`, `nechtějí kauci`, `nemám na
 * jistotu`.
 */
const noDepositAsked =
  'nebere, neberou, nechce, nechtějí, nevyžaduje, nevyžadují, nepožaduje, nepožadují, neplatí, není, nemá na, nemám na, nemáme na, nemají na'
    .split(', ')
    .flatMap((verb) => ['kauci', 'zálohu', 'jistotu', 'jistinu'].map((deposit) => `${verb} ${deposit}`))
    .join(', ');

/**
 * What the person cannot or must not be asked for, and what the answer must show. The code says what the service has to
 * be like (`noDeposit` = takes people without a deposit).
 */
export const conditionWords: readonly LexiconRow[] = [
  condition(
    'noDeposit',
    'bez kauce',
    'no deposit',
    `bez kauce, bez jistoty, bez jistiny, bez zálohy, bez vratné kauce, kauce nevadí, nechtějí kauci, žádná kauce, kauce na splátky, nulová kauce, neplatit předem, kauce, záloha, ${noDepositAsked}`,
  ),
  condition(
    'acceptsWithoutDocuments',
    'bez dokladů',
    'without documents',
    `bez dokladů, bez občanky, bez občanského průkazu, bez OP, bez papírů, bez průkazu, nemá doklady, nemá občanku, nemá OP, nemám OP, nemám občanku, nemám doklady, ztracená občanka nevadí, neplatné doklady, neplatná občanka, bez platných dokladů, propadlá občanka, propadlý OP, neplatný OP, propadlý občanský průkaz, propadlé doklady, ztracené doklady, ztratil doklady, ukradli mu doklady, ukradené doklady, nemá papíry, nechtějí občanku, nechce občanku, nemusí mít občanku, nepotřebuje občanku, nevyžadují občanku, nechtějí doklady, nevyžadují doklady, nemusí mít doklady, bez identifikace, anonymně, anonymní`,
    { groups: 'bez-dokladu' },
  ),
  condition(
    'acceptsWithoutInsurance',
    'bez zdravotního pojištění',
    'without health insurance',
    `bez pojištění, bez zdravotního pojištění, nepojištěný, nepojištěná, nepojištění, nemá pojištění, dluh na pojištění, dluh na zdravotním pojištění, nemám pojištění, neplatí pojištění, bez kartičky pojištěnce`,
  ),
  condition(
    'acceptsWithoutIncome',
    'bez příjmu',
    'without income',
    `bez příjmu, bez příjmů, bez peněz, bez prostředků, bez finančních prostředků, bez koruny, nemá příjem, nemám příjem, nemá peníze, nemám peníze, nulový příjem, žádný příjem, nízký příjem, bez koruny v kapse, je na mizině, na mizině, bez dávek, bez potvrzení o příjmu, bez potvrzení o příjmech, bez doložení příjmu, bez dokládání příjmů, nemá na zaplacení, bez financí, než přijdou dávky, než přijde dávka, čeká na dávky, čekám na dávky, než přijdou peníze, než přijde výplata, do první výplaty, před první výplatou`,
    { groups: 'bez-prijmu' },
  ),
  condition(
    'free',
    'zdarma',
    'free of charge',
    `zdarma, bezplatný, bezplatně, bezplatná, bez poplatku, gratis, neplatí se, neplacený, levný, levné, levně, za málo peněz, bez placení`,
  ),
  condition(
    'petsAllowed',
    'se psem',
    'with a dog',
    `se psem, s pejskem, se zvířetem, se zvířaty, se zvířátkem, s kočkou, s mazlíčkem, pes, psi, má psa, mám psa, fenka, fena, čokl, hafan, štěně, morče, králík, papoušek, zvíře, zvířata, kočka, klient se psem, domácí mazlíček, i se psem, psa s sebou, pes nevadí, psi povoleni, psi vítáni, zvířata vítána`,
    { groups: 'se-psem', implies: 'nizkoprahova-denni-centra, nocleharny 0.8, azylove-domy 0.8, bydleni-mimo-108 0.8' },
  ),
  condition(
    'remoteInterviewPossible',
    'pohovor na dálku',
    'remote interview',
    `online pohovor, pohovor online, pohovor na dálku, pohovor po telefonu, telefonický pohovor, pohovor z vězení, pohovor přes skype, pohovor přes teams, videohovor, videopohovor, videokonference, přes video, pohovor ve věznici, skype, přes skype, vstupní pohovor na dálku, pohovor`,
  ),
  condition(
    'applicationFromPrisonPossible',
    'žádost z vězení',
    'application from prison',
    `žádost z vězení, žádost z věznice, podat žádost z vězení, zažádat z vězení, přihláška z vězení, rezervace z vězení, rezervace místa před propuštěním, zajistit místo před propuštěním, domluvit předem, ještě ve výkonu trestu zažádat, poslat žádost z věznice, pořadník z vězení`,
    { groups: 'vtos 0.6' },
  ),
  condition(
    'acceptsLongSentences',
    'i dlouhé tresty',
    'long sentences',
    `doživotí, doživotní, doživotní trest, doživotně, doživotně odsouzený, doživotně odsouzení, doživoťák, dlouhý trest, dlouhé tresty, dlouhodobý trest, dlouhodobé tresty, dlouholetý trest, výjimečný trest, po dlouhém trestu, dlouholetý vězeň`,
    {
      groups: 'vtos 0.8',
      implies: 'odborne-socialni-poradenstvi, terenni-programy, psychiatrie 0.9, duchovni 0.9, mentoring 0.5',
      prisoner: true,
    },
  ),
  condition(
    'noDebtFreeConditionRequired',
    'dluh u města nevadí',
    'debts to the town accepted',
    `dluh u města, dluh vůči městu, dluh u obce, dluhy vůči obci, bez bezdlužnosti, bezdlužnost, nepožaduje bezdlužnost, dluh na nájmu, dluh na nájemném, dluží městu, dluhy nevadí, dluh nevadí`,
    { groups: 's-exekuci 0.5' },
  ),
  condition(
    'noAbstinenceRequired',
    'bez podmínky abstinence',
    'no abstinence required',
    `bez abstinence, bez podmínky abstinence, bez nutnosti abstinence, abstinence není nutná, nevyžaduje abstinenci, abstinence není podmínkou, i pod vlivem, pod vlivem, pod vlivem alkoholu, pod vlivem drog, pod vlivem návykových látek, opilý, opilého, aktivní uživatel, aktivní uživatelé, aktivně užívá, aktivně bere, stále bere, i když pije, smí pít, alkohol nevadí, nevadí alkohol, pití nevadí, nevadí pití, drogy nevadí, nevadí drogy, wet, mokrá noclehárna, tolerance alkoholu, užívající`,
    { groups: 'zavislost 0.5' },
  ),
  condition(
    'abstinenceSupported',
    's podmínkou abstinence',
    'abstinence kept',
    `abstinence, abstinovat, abstinuje, je čistý, je čistá, abstinující dům, suchý režim, bez alkoholu, bezdrogová zóna, bez drog a alkoholu, bez drog, bez návykových látek, bez pití, bez chlastu, bez chlastání, bez feťáků, bez opilců, bez alkoholiků, není alkohol, nejsou drogy, žádný alkohol, žádné drogy, žádné pití, zákaz alkoholu, zákaz drog, zákaz pití, alkohol zakázán, alkohol je zakázaný, drogy zakázány, drogy jsou zakázané, nesmí pít, nesmí brát drogy, nesmí fetovat, nesmí alkohol, kde se nepije, kde nepijí, kde se nefetuje, kde neberou drogy, kde se neberou drogy`,
  ),
  condition(
    'acceptsSubstitution',
    'substituce nevadí',
    'substitution accepted',
    `na substituci, se substitucí, substituce nevadí, bere subutex, na subutexu, na metadonu, i na substituci, berou metadon, bere metadon, užívá metadon, dostává metadon, berou subutex, substituovaný`,
    { groups: 'zavislost 0.4' },
  ),
  condition(
    'acceptsMedication',
    'léky nevadí',
    'medication accepted',
    `bere léky, s medikací, psychiatrická medikace, na lécích, léky nevadí, medikace`,
  ),
  condition(
    'childrenAccepted',
    'přijímá s dětmi',
    'children accepted',
    `i s dětmi, děti s sebou, děti nevadí, dítě s sebou, i s dítětem, vezmou i děti`,
    { groups: 'rodiny-s-detmi 0.8, matky-s-detmi 0.5' },
  ),
  condition(
    'noLocalResidenceRequired',
    'bez trvalého pobytu v obci',
    'no local residence needed',
    `bez trvalého pobytu, bez trvalého bydliště, trvalý pobyt na úřadě, trvalé bydliště na obci, jiné trvalé bydliště, trvalý pobyt jinde, mimo trvalé bydliště, bez trvaláku, trvalé bydliště nevadí, trvalé bydliště, trvalý pobyt`,
  ),
  condition(
    'criminalRecordAccepted',
    'záznam v rejstříku nevadí',
    'a criminal record is accepted',
    `bez výpisu z rejstříku, bez výpisu z rejstříku trestů, bez rejstříku, bez výpisu, bez čistého rejstříku, bez čistého trestního rejstříku, záznam v rejstříku nevadí, záznam nevadí, rejstřík nevadí, trestní minulost nevadí, nevyžaduje čistý rejstřík, i se záznamem v rejstříku, se záznamem v rejstříku, s rejstříkem, i s rejstříkem, se zápisem v rejstříku, přijímá s trestní minulostí, i s trestní minulostí`,
    { groups: 'propusteni 0.8, pachatele 0.7' },
  ),
  condition(
    'addressMayBeSecret',
    'utajená adresa',
    'secret address',
    `utajená adresa, utajený azyl, utajené bydlení, utajený azylový dům, utajené místo, tajná adresa, skrytá adresa, utajený`,
  ),
  condition(
    'freeNow',
    'volné místo teď',
    'free now',
    `volné, volno, volný, volná, volné místo, volná místa na ubytování, volná kapacita, volné kapacity, má místo, mají místo, mají volno, kde mají místo, kde je místo, je místo, hned, ihned, okamžitě, okamžitý, teď, akutně, akutní, nutně, urgentně, co nejdřív, bez čekání, bez pořadníku, bez čekačky, nečekat`,
  ),
  condition(
    'showsCurrentCapacity',
    'ukazuje volná místa',
    'shows free places',
    `kapacita, aktuální kapacita, kolik míst, kolik mají míst, počet volných míst, obsazenost, aktuální obsazenost, čekací doba, čekací lhůta, pořadník`,
  ),
  condition(
    'capacityUpdatedRecently',
    'nedávno ověřeno',
    'recently confirmed',
    `aktuální, aktualizovaný, ověřený, ověřené, čerstvé údaje, platné údaje, nedávno ověřené`,
  ),
  condition(
    'showsOpeningHours',
    'otevírací doba',
    'opening hours',
    `otevírací doba, otvírací doba, otevírací hodiny, provozní doba, ordinační hodiny, úřední hodiny, kdy mají otevřeno, otevřeno, mají otevřeno, kdy otevírají, o víkendu, víkend, nonstop, non stop, 24 hodin, v noci, večer`,
  ),
  condition(
    'languageSupport',
    'pomoc v jiném jazyce',
    'help in another language',
    `nemluví česky, neumí česky, nerozumí česky, v cizím jazyce, v jeho jazyce, cizojazyčný, jiný jazyk, překladatel, překlad, interkulturní pracovník`,
    { groups: 'imigranti-azylanti 0.7' },
  ),
];

const prisonLevel = (code: string, cs: string, en: string, words: string): LexiconRow =>
  condition(code, cs, en, words, { groups: 'vtos 0.8', prisoner: true });

/** Security of prisons (Act 169/1999), and the names by which people still speak of a sentence. */
export const prisonLevelWords: readonly LexiconRow[] = [
  prisonLevel('prisonGuarded', 'ostraha', 'guarded', `s ostrahou, ostraha, stupeň zabezpečení`),
  prisonLevel(
    'prisonLow',
    'ostraha, nízký stupeň zabezpečení',
    'guarded, low security',
    `s nízkým stupněm zabezpečení, nízký stupeň zabezpečení, ostraha nízký stupeň`,
  ),
  prisonLevel(
    'prisonMedium',
    'ostraha, střední stupeň zabezpečení',
    'guarded, medium security',
    `se středním stupněm zabezpečení, střední stupeň zabezpečení, ostraha střední stupeň`,
  ),
  prisonLevel(
    'prisonHigh',
    'ostraha, vysoký stupeň zabezpečení',
    'guarded, high security',
    `s vysokým stupněm zabezpečení, vysoký stupeň zabezpečení, ostraha vysoký stupeň`,
  ),
  prisonLevel('prisonHeightened', 'zvýšená ostraha', 'heightened security', `zvýšená ostraha, se zvýšenou ostrahou`),
];

const language = (code: string, cs: string, en: string, words: string): LexiconRow => ({
  id: `language:${code}`,
  type: 'language',
  cs,
  en,
  words,
  language: code,
  condition: 'languageSupport',
  groups: 'imigranti-azylanti 0.6',
});

/** Languages in which help is given. */
export const languageWords: readonly LexiconRow[] = [
  language('uk', 'ukrajinsky', 'Ukrainian', `ukrajinsky, ukrajinština, v ukrajinštině, mluví ukrajinsky`),
  language('ru', 'rusky', 'Russian', `rusky, ruština, v ruštině, mluví rusky, ruskojazyčný`),
  language('en', 'anglicky', 'English', `anglicky, angličtina, v angličtině, mluví anglicky, english`),
  language('de', 'německy', 'German', `německy, němčina, v němčině, mluví německy`),
  language('vi', 'vietnamsky', 'Vietnamese', `vietnamsky, vietnamština, mluví vietnamsky`),
  language('rom', 'romsky', 'Romani', `romština, mluví romsky, v romštině`),
  language('ar', 'arabsky', 'Arabic', `arabsky, arabština`),
  language('pl', 'polsky', 'Polish', `polsky, polština`),
  language('sk', 'slovensky', 'Slovak', `slovensky, slovenština`),
  language('mn', 'mongolsky', 'Mongolian', `mongolsky, mongolština`),
];

/** How the service is given. */
export const formWords: readonly LexiconRow[] = [
  {
    id: 'form:ambulantni',
    type: 'form',
    cs: 'ambulantní',
    en: 'at a centre',
    form: 'ambulantni',
    words: `ambulantní, ambulantně, ambulantní forma, ambulantní služba, docházet, docházka, docházením`,
  },
  {
    id: 'form:pobytova',
    type: 'form',
    cs: 'pobytová',
    en: 'residential',
    form: 'pobytova',
    words: `pobytový, pobytová, pobytová forma, pobytově, pobyt, rezidenční, s ubytováním, s pobytem`,
  },
  {
    id: 'form:terenni',
    type: 'form',
    cs: 'terénní',
    en: 'outreach',
    form: 'terenni',
    words: `terénní, terénní forma, terénně, v terénu, dojede za klientem, přijedou domů, v domácnosti, přijede za klientem`,
  },
  {
    id: 'form:remote',
    type: 'form',
    cs: 'na dálku',
    en: 'remote',
    form: 'remote',
    words: `online, na dálku, distančně, distanční, po telefonu, telefonicky, telefonický, telefonní, přes internet, přes telefon, e-mailem, mailem, korespondenčně, dopisem, chat, dálkově`,
  },
];

/** Whose seal the service has. */
export const accreditationWords: readonly LexiconRow[] = [
  {
    id: 'accreditation:MSp',
    type: 'accreditation',
    cs: 'akreditace Ministerstva spravedlnosti',
    en: 'accredited by the Ministry of Justice',
    accreditation: 'MSp',
    words: `akreditace MSp, akreditace ministerstva spravedlnosti, akreditovaný ministerstvem spravedlnosti, akreditovaný MSp, MSp, ministerstvo spravedlnosti, akreditace, akreditovaný, s akreditací`,
  },
  {
    id: 'accreditation:insolvency',
    type: 'accreditation',
    cs: 'akreditovaná osoba pro oddlužení',
    en: 'accredited for debt relief',
    accreditation: 'insolvency',
    words: `akreditovaná osoba, akreditované osoby, akreditace pro oddlužení, akreditace na oddlužení, akreditovaný na oddlužení, akreditovaný poradce, akreditovaná dluhová poradna, akreditace insolvence, insolvenční akreditace`,
    kinds: 'dluhy 0.5',
  },
];
