import { describe, expect, it } from '@jest/globals';
import { fold } from '../analysis/index.js';
import { readQuery } from '../read-query/read-query.js';
import { compileVocabulary } from '../read-query/vocabulary.js';
import { fewRows } from '../spec-data/few-rows.support-spec.js';
import { lexiconRows, parseWeighted, phraseKeys } from './lexicon.js';

const vocabulary = compileVocabulary(fewRows);
const ids = (text: string) => readQuery(text, vocabulary, '2026-11-22').chips.map((chip) => chip.id);

/** What people say, in any form → the chip. One line a chip. */
const spoken = `
kind:azylove-domy | azylák, azylaku, v azylových domech, azylovy dum, AD, ad, azylovém bydlení, azylu, azylacky
kind:domy-na-pul-cesty | půlcesťák, pulcestaku, DPC, dpc, dům na půli cesty, domech na půl cesty, dum na pul cesty
kind:nocleharny | noclehárna, nocleháren, noclehárně, noclehárnou, nocležna
kind:kontaktni-centra | káčko, kačko, kacku, K-centrum, k centru, kontaktním centru
concept:needle-exchange | výměna jehel, výměnu jehel
kind:sluzby-nasledne-pece | doléčovák, dolecovaku, doléčovacího centra, následné péči, doléčko
kind:terapeuticke-komunity | komunita, terapeutické komunitě, TK, teraputická komuita
kind:substituce | substituce, metadon, metadonu, subutexem, OST
kind:adiktologie | adiktolog, adiktologa, AT ambulance, detoxu, odvykačky, protialkoholní léčbu
kind:nizkoprahova-denni-centra | NDC, denní centrum, nízkoprahovém denním centru, kde se ohřát
concept:hygiene | sprcha, sprchu, vyprat prádlo, hygiena, osprchovat se
concept:food | jídlo, kde se najíst, potravinové banky, oběd
kind:materialni-pomoc | šatník, oblečení, ošacení, nábytek
kind:dluhy | oddlužení, insolvence, insolvenci, osobní bankrot, dluhové poradenství, dluhů
concept:execution | exekuce, exekuci, exekutor
group:s-exekuci | s exekucí, s exekucemi, mám exekuci, s dluhy
kind:pravni-pomoc | právník, právníka, advokátovi, právní poradna
kind:zamestnani | práce, práci, brigáda, brigádu, zaměstnání, job, makačka
kind:vzdelavani | rekvalifikace, rekvalifikaci, kurzy, výuční list
kind:mentoring | mentor, mentora, mentoringu, doprovázení
kind:peer | peer, peer konzultant, žitá zkušenost
kind:doprava-doklady | občanka, vyřízení občanky, doklady, odvoz z věznice, dávky
kind:socialni-rehabilitace | sociální rehabilitaci, rehabka, postpenitenciární péče
kind:sas-rodiny | SAS, sanace rodiny, sociálně aktivizační služby pro rodiny s dětmi
kind:nizkoprahova-zarizeni-pro-deti-a-mladez | NZDM, nízkopráh, nízkoprahového klubu
kind:centrum-dusevniho-zdravi | CDZ, centrum duševního zdraví
kind:psychiatrie | psychiatr, psychiatra, psychologem, psychoterapie
kind:duchovni | kaplan, kaplana, duchovní péče, farář
kind:probacni-program | probační program, probačním programu, zvládání agrese
kind:restorativni | mediace, mediátor, setkání s obětí
kind:domovy-pro-seniory | domov důchodců, domově pro seniory, důchoďák
kind:domovy-se-zvlastnim-rezimem | DZR, domov se zvláštním režimem
kind:chranene-bydleni | chráněném bydlení, CHB, chráněný byt
kind:bydleni-mimo-108 | ubytovna, ubytoven, tréninkový byt, sociální byty, housing first, podnájem
kind:krizova-pomoc | krizové centrum, krizové pomoci
kind:telefonicka-krizova-pomoc | linka důvěry, krizovou linku
concept:emergency-bed | krizové lůžko, krizová lůžka
concept:housing | bydlení, ubytování, kde bydlet, střecha nad hlavou
group:vtos | ve vězení, ve výkonu, vězeň, vězni, odsouzený, odsouzených, v base, kriminál, lapák, VTOS, před propuštěním, doživotně zavřený v lapáku
group:propusteni | po propuštění, po vtosce, z basy, z kriminálu, propuštěného, po výstupu z vězení, po výkonu trestu, po výkonu, z výkonu, po VTOS
condition:criminalRecordAccepted | s rejstříkem, se záznamem v rejstříku
group:bez-pristresi | bezdomovec, bezdomovce, bezďák, bez domova, lidé na ulici, nemá kde bydlet
group:zavislost | závislý, závislosti, feťák, drogy, pervitin, uživatelé drog
concept:gambling | gambler, gamblerství, hazard, automaty
concept:alcohol | alkoholik, alkoholu, alkoholismem
group:matky-s-detmi | matky s dětmi, matka s dítětem, ženy s dětmi, samoživitelka, těhotná
group:mladistvi | mladistvý, mladistvých, nezletilých
group:do-26-ustavni-pece | z dětského domova, z děcáku, pasťák
group:imigranti-azylanti | cizinec, cizince, ukrajinka, ukrajinci, uprchlíkům
group:etnicke-mensiny | rom, romové, romská, romských
group:obeti-domaciho-nasili | domácí násilí, domácího násilí, týraná žena
group:komercne-zneuzivane | sex byznys, prostitutka, sexuální práce
group:rodina-vezneneho | rodiny vězňů, rodinám vězňů, manžel ve vězení, táta v base
group:sexualni-delikt | sexuální delikt, sexuálním deliktem, sexuální trestný čin
group:dual-diagnoza | duální diagnóza, duálka
group:chron-dusevni | duševní nemoc, duševně nemocný, schizofrenie, schizofrenik
group:imobilni | vozíčkář, na vozíku, bezbariérový, bezbarierove
group:lgbt | LGBT, gay, trans
group:par | pár, s partnerkou, s přítelem, manželé
sex:men | muž, muži, mužům, chlap, chlapy, kluci
sex:women | ženy, žen, ženám, holky
condition:noDeposit | bez kauce, bez jistoty, nemá na kauci
condition:acceptsWithoutDocuments | bez dokladů, bez občanky, nemá občanku
condition:acceptsWithoutIncome | bez příjmu, bez peněz, nemá peníze
condition:acceptsWithoutInsurance | bez pojištění, nepojištěný
condition:petsAllowed | se psem, s pejskem, se zvířetem
condition:remoteInterviewPossible | online pohovor, pohovor na dálku, pohovor přes skype
condition:freeNow | volné místo, volno, hned, ihned, volná kapacita
condition:free | zdarma, bezplatně, bezplatná
condition:noAbstinenceRequired | bez abstinence, pod vlivem
condition:acceptsSubstitution | na substituci, na subutexu
condition:acceptsLongSentences | doživotí, doživotně odsouzenými, dlouhé tresty
condition:showsOpeningHours | otevírací doba, oteviraci doba, nonstop
accreditation:insolvency | akreditovaná osoba, akreditované osoby
accreditation:MSp | akreditace MSp, ministerstvo spravedlnosti
organisationKind:municipal_department | kurátor, kurátora, sociální kurátorka, sociální odbor
organisationKind:probation_centre | PMS, pms, probačka, probační služba, probační úředník
organisationKind:child_protection | OSPOD, ospod, kurátor pro mládež
organisationKind:labour_office | úřad práce, pracák, ÚP
organisationKind:prison | věznice, vazební věznice
form:ambulantni | ambulantní, ambulantně
form:terenni | v terénu, terénní forma
form:remote | online, na dálku, po telefonu
language:uk | ukrajinsky, v ukrajinštině
language:vi | vietnamsky
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [id = '', phrases = ''] = line.split('|').map((part) => part.trim());
    return phrases.split(',').map((phrase) => [phrase.trim(), id] as const);
  });

describe('lexicon', () => {
  it.each(spoken)('%s → %s', (phrase, id) => expect(ids(phrase)).toContain(id));

  it.each(lexiconRows.filter((row) => row.type !== 'filler').map((row) => [row.id, row.words] as const))(
    'every phrase of %s is found as written and without diacritics',
    (id, words) => {
      const missed = words
        .split(',')
        .map((phrase) => phrase.trim().replace('=', ''))
        .filter((phrase) => !ids(phrase).includes(id) || !ids(fold(phrase)).includes(id));
      expect(missed).toEqual([]);
    },
  );

  it('has no phrase twice with two meanings', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const row of lexiconRows) {
      for (const phrase of row.words.split(',')) {
        const key = phraseKeys(phrase).join(' ');
        const before = seen.get(key);
        if (before !== undefined && before !== row.id) twice.push(`${phrase.trim()}: ${before}, ${row.id}`);
        seen.set(key, row.id);
      }
    }
    expect(twice).toEqual([]);
  });

  it('weighs between 0 and 1', () => {
    for (const row of lexiconRows) {
      for (const { slug, weight } of [row.kinds, row.implies, row.besides, row.groups].flatMap(parseWeighted)) {
        expect(slug).toMatch(/^[a-z0-9-]+$/);
        expect(weight > 0 && weight <= 1).toBe(true);
      }
    }
  });

  it.each([
    'kdo, kde, jak',
    'hledám prosím pomoc',
    'kontakt telefon adresa',
    'jezdí pracuje působí',
    'služby organizace',
  ])('filler becomes neither chip nor text: %s', (text) => {
    const reading = readQuery(text, vocabulary, '2026-11-22');
    expect([reading.chips, reading.words]).toEqual([[], []]);
  });
});
