/**
 * Words whose forms no ending rule brings together (ů → o, fleeting e in short words, other root in the plural),
 * and words that only look as if they had an ending. Each row: the stem, then its folded forms.
 */
const rows: readonly string[] = [
  'dom: dum domu domem dome domy domum domech domama',
  'domov: domov domova domovu domove domovem domovy domovu domovum domovech',
  'pes: pes psa psu psem psi psy psum psech pejsek pejska pejskem pejsky',
  'det: dite ditete diteti ditetem deti detem detmi detech detma decko decka deckem',
  'otec: otec otce otci otcem otcove otcu otcum otcich',
  'tat: tata taty tatovi tatu tatou tatove tatinek tatinka tatinkem tatka',
  // The verb (mám, máme) is not of this family.
  'mamink: mama mamy mamu mamou maminka maminky maminku maminkou mamince maminek maminkam maminkami mamina mamka mamky mamku mamkou',
  'clovek: clovek cloveka cloveku clovekem lide lidi lidem lidmi lidech lid lidma',
  'let: rok roku rokem roky roce roku let leta lety letech',
  'penez: penize penez penezi penezum penezich prachy',
  'byt: byt bytu bytem byte byty bytum bytech',
  'pul: pul puli pulka pulky pulce pulku pulkou polovina polovine',
  'rezim: rezim rezimu rezimem rezimy',
  'problem: problem problemu problemem problemy problemech problemum',
  'tym: tym tymu tymem tymy tymech',
  'klub: klub klubu klubem kluby klubech',
  'lek: lek leku leky lekem lekum lecich',
  'luzk: luzko luzka luzku luzkem luzek luzkach luzkum',
  'zid: zid zida zidu zidy zidum',
  'syn: syn syna synovi synu synem synove synu syny',
  'dcer: dcera dcery dceri dcere dceru dcerou dcer',
  'bratr: bratr bratra bratrovi bratrem bratri brachy bracha segra segry segru sestra sestry sestre sestru sestrou',
  'bez: bez beze',
  'se: s se',
  'ze: z ze',
  'ke: k ke ku',
  've: v ve',
  'od: od ode',
  'pred: pred prede',
  'pod: pod pode',
  'nad: nad nade',
  'po: po',
  'mest: mesto mesta mestu meste mestem mest mestech mesty',
  'kraj: kraj kraje kraji krajem kraju krajich kraju',
  'prac: prace praci praci pracemi prac pracich',
  'vez: vez veze vezi',
  'test: test testu testy testem testech testum testovani',
  'stop: stop',
  'jidl: jidlo jidla jidlu jidlem jidel jidle',
  'oblek: obleceni oblecenim osaceni osaceni satstvo hadry',
  'trest: trest trestu trestem tresty trestech trestum treste',
  'pob: pobyt pobytu pobytem pobyty pobytech',
  'hiv: hiv',
  'ruk: ruka ruky ruce ruku rukou rukama rukach',
  'mladez: mladez mladeze mladezi',
  'najem: najem najmu najmy najmem najmum najmech',
  'podnajem: podnajem podnajmu podnajmy podnajmem',
  'pronajem: pronajem pronajmu pronajmy pronajmem',
  'prijem: prijem prijmu prijmy prijmem prijmum prijmech',
  'reklam: reklama reklamy reklamu reklamou reklame',
  'panoram: panorama',
  'seniorsk: seniorsky seniorske seniorska',
];

/** Folded form → stem. */
export const irregularStems: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) => {
    const [stem = '', forms = ''] = row.split(':');
    return forms
      .trim()
      .split(/\s+/)
      .map((form) => [form, stem] as const);
  }),
);
