import type { LexiconRow } from './lexicon-row.js';

/** Offices that people look for as such, and the words around a query that mean no more than "I am asking". */
export const officeWords: readonly LexiconRow[] = [
  {
    id: 'organisationKind:municipal_department',
    type: 'organisationKind',
    cs: 'sociální kurátor (odbor obce)',
    en: 'social curator (municipal department)',
    organisationKind: 'municipal_department',
    words: `kurátor, kurátorka, kurátoři, sociální kurátor, sociální kurátorka, kurátor pro dospělé, kuratela, sociální kuratela, sociální odbor, sociálka na městě, soc. kurátor, odbor sociálních věcí, sociální pracovník obce, sociální pracovnice města, sociální pracovník města, městský úřad, obecní úřad, magistrát, úřad městské části, MěÚ`,
  },
  {
    id: 'organisationKind:probation_centre',
    type: 'organisationKind',
    cs: 'Probační a mediační služba',
    en: 'Probation and Mediation Service',
    organisationKind: 'probation_centre',
    words: `PMS, PMS ČR, probačka, probace, probační, probační služba, probační a mediační služba, probační úředník, probační úřednice, probační pracovník, středisko PMS, středisko probační a mediační služby, mediační služba, probační středisko, probační úřad, probák, probace a mediace`,
  },
  {
    id: 'organisationKind:child_protection',
    type: 'organisationKind',
    cs: 'OSPOD',
    en: 'child protection office',
    organisationKind: 'child_protection',
    words: `OSPOD, ospoďák, ospoda, orgán sociálně právní ochrany dětí, sociálně právní ochrana dětí, sociálka na děti, kurátor pro mládež, kurátor pro děti a mládež, kurátorka pro mládež, kurátor mládeže, SPOD, ospodka`,
  },
  {
    id: 'organisationKind:labour_office',
    type: 'organisationKind',
    cs: 'Úřad práce',
    en: 'Labour Office',
    organisationKind: 'labour_office',
    words: `úřad práce, ÚP, ÚP ČR, pracák, pracáku, kontaktní pracoviště úřadu práce, úřad práce ČR, pracovní úřad, evidence na úřadu práce, zaregistrovat na úřadu práce`,
    implies: 'doprava-doklady 0.7, zamestnani 0.6',
  },
  {
    id: 'organisationKind:prison',
    type: 'organisationKind',
    cs: 'věznice',
    en: 'prison',
    organisationKind: 'prison',
    words: `věznice, věznici, vazební věznice, vězeňská služba, VS ČR, VSČR, VV a ÚpVZD, ústav pro výkon zabezpečovací detence, nápravné zařízení`,
    prisoner: true,
  },
];

/** Words that are read over: they narrow nothing and must not be required in a text. */
export const fillerWords: LexiconRow = {
  id: 'filler',
  type: 'filler',
  cs: '',
  en: '',
  words: `kdo, kde, smí, smějí, kam, kdy, jak, jaký, jaká, jaké, který, která, které, co, proč, zda, jestli, má, mít, mají, máte, je, jsou, bude, budu, jsem, jsme, byl, by, aby, že, když, pak, už, ještě, taky, také, nebo, či, ani, ale, tak, to, ten, ta, tento, tahle, něco, někdo, nějaký, nějaká, nějaké, někde, někam, všechny, všichni, vše, jiný, další, můj, moje, mého, moji, svůj, svého, jeho, její, jim, mi, mě, mně, si, sebe, ho, ji, jej, nás, nám, vás, vám, on, ona, oni, já, my, vy, mu, mám, máme, nemáme,
    najít, hledám, hledá, hledáme, hledání, hledat, shánět, spolek, skupina, vychází, barák, nemám, nemá, domů, napsat, píše, píšu, psát, sepsat, soc, sháním, shání, sehnat, potřebuje, potřebuji, potřebuju, potřebovat, potřebujeme, chce, chci, chtěl, chtěla, prosím, díky, děkuji, dobrý den, ahoj, prosba, doporučit, doporučení, doporučíte, poraďte, mohu, mohl, jde, jdou, jít, půjde, jdeme, chodí, chodit, jezdí, jezdit, dojíždí, dojíždět, navštěvuje, působí, působit, funguje, pracuje, pracují, jede, jedou, mluví, mluvící, sociální pracovník, sociální pracovnice, pracovník, pracovnice, pracovat, dělá, dělají, dělat, poskytuje, poskytují, poskytovat, nabízí, nabízejí, nabízet, přijímá, přijímají, přijme, přijmou, přijmout, vezme, vezmou, bere, berou, brát, pomůže, pomáhá, pomáhají, pomáhat, pomoct, pomoci, pomoc, řeší, řešit, zajistit, zajistí, vyřídit, zařídit, dostat, obrátit, existuje, nachází, patří, týká, vrací, vrátí, nastoupí, končí, přijde, vyjde,
    služba, služby, službu, služeb, službám, organizace, organizaci, zařízení, instituce, nezisková, neziskovka, neziskovky, nezisková organizace, NNO, poskytovatel, poskytovatelé, pracoviště, centrum, centra, středisko, program, programy, projekt, místo, místa, možnost, možnosti, nabídka, seznam, přehled, katalog, databáze, adresář, vyhledat, vyhledávání,
    kontakt, kontakty, kontaktní, telefon, telefonní číslo, číslo, adresa, adresy, email, web, webové stránky, stránky, internet, vedoucí, informace, info, podmínky, podmínky přijetí, cena, ceny, kolik stojí, kolik,
    klient, klienta, klienty, klientů, klientovi, klienti, osoba, osoby, osobu, osob, osobám, lidé, člověk, lidi, případ, situace, věc, problém, problémy, problematika, oblast, okolí, blízko, poblíž, nedaleko, vedle, nejbližší, nejblíž, blízký, u nás, v okolí, a okolí, tady, sem, tam, odtud, město, městě, obec, obci, okres, okrese, kraj, kraji, region, regionu, celá ČR, Česko, ČR, republika, republice,
    dobrý, dobrá, nejlepší, vhodný, vhodná, vhodné, spolehlivý, syn, dcera, manžel, manželka, táta, otec, bratr, sestra, přítel, kamarád, moje máma, moje maminka, moje matka, jeho matka, jeho máma, její matka, má matka, tchyně, strejda, vnuk, bývalý, bývalá, čistý rejstřík, čistý trestní rejstřík, nebere, nepije, nefetuje, neužívá, nekouří, momentálně, radši, raději, zpět, zpátky, hodně, moc, velmi, jen, jenom, pouze, třeba, například, apod, atd, další, rychle, rychlý, sociální, sociálně, zajímá, zaměřený, určený, cílová skupina, podpora, podporu, podpory, péče, péči, akce, návrat, jdoucí, vracející, míří, směřuje, směr, odchod, odchází, odejít, vyjít, dne, den, datum, termín, týden, měsíc, ročně, věk, věku, let, rok`,
};
