import { describe, expect, it } from '@jest/globals';
import { fewRows } from '../spec-data/few-rows.support-spec.js';
import { intentOf } from './intent.js';
import { readQuery } from './read-query.js';
import { compileVocabulary } from './vocabulary.js';

const vocabulary = compileVocabulary(fewRows);
const today = '2026-11-22';
const read = (text: string, without: string[] = []) => readQuery(text, vocabulary, today, { without });
const ids = (text: string, without: string[] = []) => read(text, without).chips.map((chip) => chip.id);
const words = (text: string, without: string[] = []) =>
  read(text, without)
    .words.filter((word) => !word.optional)
    .map((word) => word.raw);

/** query | chips in the order of the text | words left */
const queries = `
azilovi dum chebsko | kind:azylove-domy place:district:CZ0411 |
domov pul cesty | kind:domy-na-pul-cesty |
domov na pul cesty do 26 let Mladá Boleslav | kind:domy-na-pul-cesty age::26 place:municipality:535419 |
otroava azyl | place:municipality:554821 kind:azylove-domy |
noclehárna most bez občanky | kind:nocleharny place:municipality:567027 condition:acceptsWithoutDocuments |
nocleharan brno | kind:nocleharny place:municipality:582786 |
ubytování, ne noclehárna, Brno | concept:housing exclusion:kind:nocleharny place:municipality:582786 |
ubytování brno bez nocleháren | concept:housing place:municipality:582786 exclusion:kind:nocleharny |
ubytování pro matku s dětmi ne azylový dům | concept:housing group:matky-s-detmi exclusion:kind:azylove-domy |
ne azylový dům, ubytování pro matku s dětmi | exclusion:kind:azylove-domy concept:housing group:matky-s-detmi |
domov pro matky s dětmi | kind:azylove-domy group:matky-s-detmi |
noclehárny pro muže Brno | kind:nocleharny sex:men place:municipality:582786 |
domov pro seniory | kind:domovy-pro-seniory |
kromě Prahy azylový dům | exclusion:place:municipality:554782 kind:azylove-domy |
azylový dům Ústí nad Orlicí | kind:azylove-domy place:municipality:579891 |
azylák usti n l | kind:azylove-domy place:municipality:554804 |
azylák v Kadani | kind:azylove-domy place:municipality:563102 |
dluhové poradenství v Kuřimi | kind:dluhy place:municipality:583251 |
program ve věznici Kuřim | prison:kurim |
kdo dojíždí do věznice Kuřim | prison:kurim |
služby pro vězně v Bělušicích | concept:prison-programme prison:belusice |
propuštěný z Plzně azylový dům | group:propusteni prison:plzen kind:azylove-domy |
odsouzený z Valdic ubytování Jičín | group:vtos prison:valdice concept:housing place:municipality:572659 |
vězeň z Ostravy do Brna ubytování | group:vtos prison:ostrava place:municipality:582786 concept:housing |
klient v opavě ve vězení hledá bydlení v Ostravě | prison:opava group:vtos concept:housing place:municipality:554821 |
kdo chodí na Bory | prison:plzen |
azylák v ostravě po vězení | kind:azylove-domy place:municipality:554821 group:propusteni |
bydlení od 15. března | concept:housing date:2027-03-15: |
azylový dům 15.3.2027 Hodonín | kind:azylove-domy date:2027-03-15:2027-03-15 place:municipality:586021 |
bydlení od 31. února Brno | concept:housing place:municipality:582786 |
přespání dneska praha | concept:overnight date:2026-11-22:2026-11-22 place:municipality:554782 |
ubytovna od příštího týdne liberec | kind:bydleni-mimo-108 date:2026-11-23:2026-11-29 place:municipality:563889 |
práce pro chlapa 50+ Kladno | kind:zamestnani sex:men age:50: place:municipality:532053 |
azyl pro ženu nad 40 s dcerou | kind:azylove-domy sex:women age:40: group:rodiny-s-detmi |
pms znojmo | organisationKind:probation_centre place:municipality:593711 |
probačka teplice | organisationKind:probation_centre place:municipality:567442 |
ospod Frýdek-Místek | organisationKind:child_protection place:municipality:598003 |
up most | organisationKind:labour_office place:municipality:567027 |
sociální kurátorka městský úřad kadaň telefon | organisationKind:municipal_department place:municipality:563102 |
kurátor pro mládež Opava | organisationKind:child_protection place:municipality:505927 |
rubikon ostrava | organisation:org-1 place:municipality:554821 |
od Podaných rukou v Brně | organisation:org-2 place:municipality:582786 |
muž po výkonu trestu závislý na alkoholu plzeňský kraj | sex:men group:propusteni concept:alcohol place:region:CZ032 |
substituce vysočina | kind:substituce place:region:CZ063 |
terenni program na jižní moravě | kind:terenni-programy place:region:CZ064 |
kam po propuštění bez peněz a dokladů | group:propusteni condition:acceptsWithoutIncome condition:acceptsWithoutDocuments |
bez kauce a dokladů, se psem, Brno | condition:noDeposit condition:acceptsWithoutDocuments condition:petsAllowed place:municipality:582786 |
levné ubytování karlovy vary | condition:free concept:housing place:municipality:554961 |
v Karlových Varech výměna jehel | place:municipality:554961 concept:needle-exchange |
na Mostecku terén | place:district:CZ0425 kind:terenni-programy |
ostravský azylák | place:municipality:554821 kind:azylove-domy |
azylové domy ústecký | kind:azylove-domy place:region:CZ042 |
lekar pro lidi na ulici olomouc | kind:zdravotni-pece group:bez-pristresi place:municipality:500496 |
bezbariérový azylový dům pro páry | group:imobilni kind:azylove-domy group:par |
pomoc pro kluky z děcáku | sex:men group:do-26-ustavni-pece |
zaměstnání Prace | kind:zamestnani |
psycholog zdarma online | kind:psychiatrie condition:free form:remote |
gamblerství poradna pardubice | concept:gambling kind:odborne-socialni-poradenstvi place:municipality:555134 |
domácí násilí azyl utajená adresa | group:obeti-domaciho-nasili kind:azylove-domy condition:addressMayBeSecret |
ukrajinsky mluvící sociální pracovník | language:uk |
podmíněně propuštěný s dohledem bydlení náchod | group:pp-s-dohledem concept:housing place:municipality:573868 |
hledám práci v Jablonci, mám exekuce | kind:zamestnani place:municipality:563510 group:s-exekuci |
volné místo azylový dům pardubice hned | condition:freeNow kind:azylove-domy place:municipality:555134 |
zubař bez pojištění praha 4 | kind:zdravotni-pece condition:acceptsWithoutInsurance place:cityDistrict:praha-4 |
kurátor pro Prahu 4 | organisationKind:municipal_department place:cityDistrict:praha-4 |
kurátor v Praze 23 | organisationKind:municipal_department place:municipality:554782 | 23
azyl pro matku se dvěma malými dětmi Olomouc | kind:azylove-domy group:matky-s-detmi place:municipality:500496 |
noclehárna, kam můžu se psem a partnerkou | kind:nocleharny condition:petsAllowed group:par |
romská rodina bydlení Most | group:etnicke-mensiny group:rodiny-s-detmi concept:housing place:municipality:567027 |
volná postel olomouc zítra | condition:freeNow concept:overnight place:municipality:500496 date:2026-11-23:2026-11-23 |
peer konzultant závislost karlovarsko | kind:peer group:zavislost place:region:CZ041 |
protialkoholni lecba Jihlava ambulantni | kind:adiktologie place:municipality:586846 form:ambulantni |
kdo může ubytovat muže | concept:housing sex:men |
azyl pro ženu s dítětem bez muže | kind:azylove-domy group:matky-s-detmi |
azyl pro ženu bez mužů | kind:azylove-domy sex:women exclusion:sex:men |
azyl KV | kind:azylove-domy place:municipality:554961 |
práce bez výpisu z rejstříku | kind:zamestnani condition:criminalRecordAccepted |
azylák bez psů brno | kind:azylove-domy exclusion:condition:petsAllowed place:municipality:582786 |
azylák, zákaz psů | kind:azylove-domy exclusion:condition:petsAllowed |
azylák, žádní psi | kind:azylove-domy exclusion:condition:petsAllowed |
psi zakázáni, azylák | exclusion:condition:petsAllowed kind:azylove-domy |
noclehárna, nemá psa | kind:nocleharny |
noclehárna bez psa | kind:nocleharny |
peníze nemám, se psem | condition:petsAllowed | peníze
ubytování pro trestance s ostrahou v Liberci | concept:housing group:vtos condition:prisonGuarded place:municipality:563889 |
práce v ostraze Brno | concept:trade place:municipality:582786 |
bydlení bez drog | concept:housing condition:abstinenceSupported |
ubytování, kde není alkohol | concept:housing condition:abstinenceSupported |
ubytovani kde se nesmi pit Brno | concept:housing condition:abstinenceSupported place:municipality:582786 |
bydlení, kde se nepije | concept:housing condition:abstinenceSupported |
azylák bez feťáků | kind:azylove-domy condition:abstinenceSupported |
noclehárna, zákaz alkoholu | kind:nocleharny condition:abstinenceSupported |
bydlení, kde se neberou drogy | concept:housing condition:abstinenceSupported |
nebere drogy, bydlení | concept:housing |
bez kauce, bydlení Brno | condition:noDeposit concept:housing place:municipality:582786 |
bez peněz, dokladů | condition:acceptsWithoutIncome condition:acceptsWithoutDocuments |
noclehárna kde nevadí alkohol | kind:nocleharny condition:noAbstinenceRequired |
nepije, bydlení | concept:housing |
po vězení, noclehárna, Brno | group:propusteni kind:nocleharny place:municipality:582786 |
propuštěn z vězení, Opava | group:propusteni place:municipality:505927 |
vězeň, Opava, bydlení | group:vtos place:municipality:505927 concept:housing |
po výkonu trestu ve vězení, Liberec | group:propusteni group:vtos place:municipality:563889 |
věznice, Opava | prison:opava |
věznice Opava, noclehárna | prison:opava kind:nocleharny |
noclehárna, věznice Kuřim | kind:nocleharny prison:kurim |
bydlení z Valdic | concept:housing prison:valdice |
azylák z Kuřimi | kind:azylove-domy prison:kurim |
z Liberce azylák | place:municipality:563889 kind:azylove-domy |
noclehárna v Kuřimi | kind:nocleharny place:municipality:583251 |
auto slunce kolo | | auto slunce kolo
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string, string]);

describe('readQuery', () => {
  it.each(queries)('%s → %s (%s)', (query, chips, left) => {
    expect(ids(query).join(' ')).toBe(chips);
    expect(words(query).join(' ')).toBe(left);
  });

  it('says which words a chip stands for', () => {
    for (const [query] of queries) {
      for (const chip of read(query).chips) expect(query.slice(chip.from, chip.to)).toBe(chip.matched);
    }
  });

  it('knows how sure it is, and what else the words may mean', () => {
    expect(read('azylový dům').chips[0]?.certainty).toBe('exact');
    expect(read('azylovému domu').chips[0]?.certainty).toBe('inflected');
    expect(read('azilový dům').chips[0]?.certainty).toBe('typo');
    const [usti] = read('usti').chips;
    expect(usti?.id).toBe('place:municipality:554804');
    expect(usti?.certainty).toBe('secondReading');
    expect(usti?.alternatives.map(({ id }) => id)).toContain('place:municipality:579891');
    expect(read('v Kuřimi').chips[0]?.alternatives.map(({ id }) => id)).toContain('prison:kurim');
    expect(read('z Valdic').chips[0]?.alternatives.map(({ id }) => id)).toContain('place:municipality:573701');
  });

  it('gives the words of a removed chip back to the text', () => {
    const query = 'azylák most bez občanky';
    expect(ids(query, ['place:municipality:567027'])).toEqual([
      'kind:azylove-domy',
      'condition:acceptsWithoutDocuments',
    ]);
    expect(words(query, ['place:municipality:567027'])).toEqual(['most']);
    expect(words(query, ids(query))).toEqual(['azylák', 'most', 'občanky']);
    expect(ids(query, ids(query))).toEqual([]);
  });

  it('never corrects numbers, known words and short words', () => {
    expect(ids('108 2006 brn')).toEqual([]);
    expect(words('108 2006 brn')).toEqual(['108', '2006', 'brn']);
  });

  it.each([
    ['bydlení na dva roky', 'dva roky'],
    ['pobyt na 6 měsíců', '6 měsíců'],
    ['ubytování aspoň dva měsíce', 'aspoň dva měsíce'],
    ['azyl na půl roku', 'půl roku'],
  ])('notes a length of stay: %s', (text, length) => {
    expect(read(text).notes).toMatchObject([{ code: 'lengthNotSearched', cs: expect.stringContaining(`„${length}“`) }]);
  });

  it.each([
    ['od 3 do 5 tisíc nájem', 'od 3 do 5 tisíc'],
    ['nájem 3-5 tisíc', '3-5 tisíc'],
    ['nájem mezi 3 a 5 tisíci', 'mezi 3 a 5 tisíci'],
    ['nájem od 3000 do 5000', 'od 3000 do 5000'],
    ['nájem 2 tisíce až 3 tisíce', '2 tisíce až 3 tisíce'],
    ['nájem 5 tisíc za měsíc', '5 tisíc za měsíc'],
  ])('reads a span of money as one: %s', (text, sum) => {
    const { chips, words, notes } = read(text);
    expect(chips.map(({ type }) => type)).toEqual(['kind']);
    expect({ words, notes }).toMatchObject({ words: [], notes: [{ cs: expect.stringContaining(`„${sum}“`) }] });
  });

  it.each(['azyl nad 50 do 5000 Kč', 'azyl od 18, do 5000 Kč'])('reads an age before a sum as an age: %s', (text) => {
    expect(ids(text)[1]).toMatch(/^age:/);
    expect(read(text)).toMatchObject({ words: [], notes: [{ cs: expect.stringContaining('„do 5000 Kč“') }] });
  });

  it('reads a day behind a sum as a day', () => {
    expect(read('byt do 5000, za měsíc propuštění').chips.map(({ type }) => type)).toContain('date');
  });

  it.each(['azyl, trest na dva roky', 'po 15 letech vězení azyl', 'azyl, dostal 3 roky', 'azyl 3 roky čistý'])(
    'a length of a sentence is no stay: %s',
    (text) => expect(read(text).notes).toEqual([]),
  );

  it.each([
    ['OSPOD Ostrava-Poruba', 'Podle části města („Poruba“) vybírat neumíme, bereme celé místo Ostrava.'],
    ['noclehárna, nemá psa', 'Podle „nemá psa“ nic nevybíráme ani nevynecháváme.'],
    ['z azylového domu do nájmu', '„azylového domu“: odtud se podle dotazu odchází, proto to nehledáme.'],
  ])('says of %s what is not searched for', (text, note) => expect(read(text).notes).toMatchObject([{ cs: note }]));

  it('says it of every sum, and of a quarter that is taken away no more', () => {
    expect(read('pokoj do 5000 Kč, kauce 3000').notes.map(({ code }) => code)).toEqual(
      Array(2).fill('amountNotSearched'),
    );
    expect(read('Poruba', ['place:municipality:554821']).notes).toEqual([]);
    expect(read('zubař Praha 3').notes).toEqual([]);
  });

  it('keeps every place where the query says the same', () => {
    const chip = read('OSPOD Ostrava-Poruba').chips.find(({ type }) => type === 'place');
    expect(chip).toMatchObject({ from: 6, to: 13, also: [{ from: 14, to: 20 }] });
  });

  it('notes a day that does not exist', () => {
    expect(read('azyl od 31. 2.').notes.map((note) => note.code)).toEqual(['impossibleDate']);
    expect(read('azyl od 29. 2.').chips.map((chip) => chip.id)).toContain('date:2028-02-29:');
    expect(read('azyl od 29. 2. 2027').notes).toHaveLength(1);
  });

  it.each(['🙂🙂', '!?', 'pro', '…'])('says of %j that nothing was recognised in it', (text) => {
    expect(read(text)).toMatchObject({ chips: [], words: [] });
    expect(read(text).notes.map(({ code }) => code)).toEqual(['nothingRead']);
  });

  it.each(['', '   ', 'azyl 🙂', 'slunce 🙂', 'azyl od 15. 3. 2020'])('says nothing of the kind of %j', (text) => {
    expect(read(text).notes.map(({ code }) => code)).not.toContain('nothingRead');
  });

  it('reads the label of every area of a town as that area', () => {
    const [chip] = read('Ostrava').chips;
    const area = chip?.alternatives.find(({ id }) => id.startsWith('place:orp:'));
    expect(area?.cs).toBe('správní obvod Ostrava');
    for (const label of [area?.cs ?? '', area?.en ?? '']) {
      expect(ids(`azylák ${label}`)).toEqual(['kind:azylove-domy', area?.id]);
      expect(words(`azylák ${label}`)).toEqual([]);
    }
  });

  it('reads a long text up to a limit and says so', () => {
    expect(read('azyl '.repeat(2_000_000)).notes.map((note) => note.code)).toEqual(['textCut']);
  });

  it('does not call a place unknown that was taken away', () => {
    const { notes } = read('azylák v ostravě', ['place:municipality:554821']);
    expect(notes.map(({ code }) => code)).not.toContain('placeUnknown');
  });

  it.each(['', '   ', '!?', 'ž', '\u0000', '🙂 azyl 🙂', 'azyl\nbrno'])('reads %j without a fault', (text) => {
    expect(read(text).text).toBe(text);
  });
});

describe('intentOf', () => {
  it('counts kinds that follow from a group only where no kind is asked for', () => {
    expect(intentOf(read('ukrajinec')).kinds.get('odborne-socialni-poradenstvi')).toBe(1);
    expect(intentOf(read('ukrajinec azylový dům')).kinds.get('odborne-socialni-poradenstvi')).toBeLessThan(0.3);
  });

  it('does not send mothers with children to night shelters, unless asked', () => {
    expect(intentOf(read('ubytování pro ženy s dětmi')).kinds.get('nocleharny')).toBeLessThan(0.2);
    expect(intentOf(read('noclehárna pro ženy s dětmi')).kinds.get('nocleharny')).toBe(1);
  });

  it('keeps the narrowest place and where the person leaves from apart', () => {
    expect(intentOf(read('azyl Most ústecký kraj')).places.map((place) => place.name)).toEqual(['Most']);
    expect(intentOf(read('z Ostravy do Brna')).places.map((place) => place.name)).toEqual(['Brno']);
  });

  it('takes groups from an age', () => {
    expect(intentOf(read('azyl do 18 let')).groups.get('mladistvi')).toBeGreaterThan(0.5);
  });
});
