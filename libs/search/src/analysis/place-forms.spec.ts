import { describe, expect, it } from '@jest/globals';
import { adjectiveForms, adjectiveStems, areaForms, placeForms } from './index.js';

/** Name and folded forms people type (genitive, dative, locative, instrumental). */
const rows: readonly (readonly [string, string])[] = [
  ['Ostrava', 'ostrava, ostravy, ostrave, ostravu, ostravou'],
  ['Praha', 'prahy, praze, prahu, prahou'],
  ['Brno', 'brna, brnu, brne, brnem'],
  ['Kuřim', 'kurimi, kurim'],
  ['Cheb', 'chebu, chebem'],
  ['Most', 'mostu, moste, mostem'],
  ['Plzeň', 'plzne, plzni'],
  ['Litoměřice', 'litomeric, litomericim, litomericich, litomericemi'],
  ['Pardubice', 'pardubic, pardubicich'],
  ['Vinařice', 'vinaric, vinaricich'],
  ['Rýnovice', 'rynovic, rynovicich'],
  ['Bělušice', 'belusic, belusicim, belusicich'],
  ['Děčín', 'decina, decinu, decine, decinem'],
  ['Třebíč', 'trebice, trebici'],
  ['Mladá Boleslav', 'mlade boleslavi, mladou boleslavi'],
  ['Hradec Králové', 'hradce kralove, hradci kralove, hradcem kralove'],
  ['Ústí nad Labem', 'usti nad labem, ustim nad labem'],
  ['Nové Sedlo', 'noveho sedla, novem sedle, novym sedlem'],
  ['Světlá nad Sázavou', 'svetle nad sazavou, svetlou nad sazavou'],
  ['Kynšperk nad Ohří', 'kynsperku nad ohri, kynsperka nad ohri, kynsperkem nad ohri'],
  ['Karlovy Vary', 'karlovych varu, karlovym varum, karlovych varech, karlovymi vary'],
  ['České Budějovice', 'ceskych budejovic, ceskych budejovicich, ceskym budejovicim'],
  ['Havlíčkův Brod', 'havlickova brodu, havlickove brode, havlickovym brodem'],
  ['Jindřichův Hradec', 'jindrichova hradce, jindrichove hradci'],
  ['Kutná Hora', 'kutne hory, kutne hore, kutnou horou'],
  ['Frýdek-Místek', 'frydku mistku, frydkem mistkem, frydek mistku'],
  ['Liberec', 'liberce, liberci, libercem'],
  ['Olomouc', 'olomouce, olomouci'],
  ['Zlín', 'zlina, zlinu, zline, zlinem'],
  ['Jihlava', 'jihlavy, jihlave, jihlavu'],
  ['Louny', 'loun, lounech, lounum'],
  ['Klatovy', 'klatov, klatovech'],
  ['Teplice', 'teplic, teplicich'],
  ['Písek', 'pisku, piskem'],
  ['Tábor', 'tabora, tabore, taborem'],
  ['Beroun', 'berouna, beroune, berounem'],
  ['Znojmo', 'znojma, znojmu, znojme, znojmem'],
  ['Opava', 'opavy, opave, opavou'],
  ['Příbram', 'pribrami'],
  ['Chrudim', 'chrudimi'],
  ['Náchod', 'nachoda, nachode, nachodem'],
  ['Kroměříž', 'kromerize, kromerizi'],
  ['Uherské Hradiště', 'uherskeho hradiste, uherskem hradisti'],
  ['Valašské Meziříčí', 'valasskeho mezirici, valasskem mezirici'],
  ['Nový Jičín', 'noveho jicina, novem jicine'],
  ['Česká Lípa', 'ceske lipy, ceske lipe, ceskou lipou'],
  ['Mariánské Lázně', 'marianskych lazni, marianskych laznich'],
  ['Dvůr Králové nad Labem', 'dvora kralove nad labem, dvore kralove nad labem'],
  ['Domažlice', 'domazlic, domazlicich'],
  ['Horní Slavkov', 'horniho slavkova, hornim slavkove'],
  ['Stráž pod Ralskem', 'straze pod ralskem, strazi pod ralskem'],
  ['Velké Meziříčí', 'velkeho mezirici, velkem mezirici'],
  ['Jablonec nad Nisou', 'jablonce nad nisou, jablonci nad nisou'],
  ['Žďár nad Sázavou', 'zdaru nad sazavou, zdare nad sazavou'],
  ['Rokycany', 'rokycan, rokycanech'],
  ['Svitavy', 'svitav, svitavach'],
  ['Semily', 'semil, semilech'],
  ['Kadaň', 'kadane, kadani'],
  ['Telč', 'telce, telci'],
  ['Litomyšl', 'litomysle, litomysli'],
  ['Litvínov', 'litvinova, litvinove'],
  ['Vysočina', 'vysociny, vysocine, vysocinu'],
  ['Mírov', 'mirova, mirove'],
  ['Valdice', 'valdic, valdicich'],
];

describe('placeForms', () => {
  it.each(rows)('%s: %s', (name, expected) => {
    const forms = placeForms(name);
    for (const form of expected.split(', ')) expect(forms).toContain(form);
  });

  it('gives the nominative first and no form twice', () => {
    for (const [name] of rows) expect(new Set(placeForms(name)).size).toBe(placeForms(name).length);
    expect(placeForms('Frýdek-Místek')[0]).toBe('frydek mistek');
  });
});

describe('adjectives and areas', () => {
  it.each([
    ['Ostrava', 'ostravsky', 'ostravsku'],
    ['Cheb', 'chebskeho', 'chebsko'],
    ['Ústí nad Labem', 'usteckem', 'ustecka'],
    ['Olomouc', 'olomouckou', 'olomoucku'],
    ['Most', 'mostecky', 'mostecku'],
    ['Praha', 'prazskem', 'prazsku'],
    ['Brno', 'brnenske', 'brnensku'],
    ['Hradec Králové', 'kralovehradeckem', 'hradecku'],
    ['Pardubice', 'pardubickem', 'pardubicku'],
    ['Kladno', 'kladensky', 'kladensku'],
    ['Znojmo', 'znojemske', 'znojemsku'],
    ['Litvínov', 'litvinovsky', 'litvinovsku'],
    ['Karlovy Vary', 'karlovarskeho', 'karlovarsku'],
  ])('%s: %s, %s', (name, adjective, area) => {
    const stems = adjectiveStems(name);
    expect(stems.flatMap(adjectiveForms)).toContain(adjective);
    expect(stems.flatMap(areaForms)).toContain(area);
  });
});
