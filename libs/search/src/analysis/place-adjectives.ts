import { foldLetters } from './fold.js';

/** Adjectives that the rule below does not make; folded town → folded adjective without its ending (`-sk`, `-ck`). */
const irregular: ReadonlyMap<string, string> = new Map(
  [
    ...`praha:prazsk brno:brnensk most:mosteck karlovy vary:karlovarsk ceske budejovice:ceskobudejovick,budejovick
   hradec kralove:kralovehradeck,hradeck usti nad labem:usteck usti nad orlici:usteckoorlick,orlickoustsk mlada boleslav:mladoboleslavsk,boleslavsk
   kutna hora:kutnohorsk jablonec nad nisou:jabloneck havlickuv brod:havlickobrodsk,brodsk jindrichuv hradec:jindrichohradeck
   cesky krumlov:ceskokrumlovsk,krumlovsk ceska lipa:ceskolipsk rychnov nad kneznou:rychnovsk zdar nad sazavou:zdarsk
   uherske hradiste:uherskohradistsk,hradistsk frydek mistek:frydeckomisteck,frydeck,misteck novy jicin:novojicinsk kladno:kladensk
   znojmo:znojemsk trebic:trebicsk domazlice:domazlick benesov:benesovsk pribram:pribramsk chrudim:chrudimsk jesenik:jesenick
   kolin:kolinsk semily:semilsk louny:lounsk svitavy:svitavsk klatovy:klatovsk rokycany:rokycansk litomerice:litomerick
   jihlava:jihlavsk opava:opavsk ostrava:ostravsk karvina:karvinsk zlin:zlinsk vsetin:vsetinsk prerov:prerovsk plzen:plzensk
   cheb:chebsk decin:decinsk teplice:teplick chomutov:chomutovsk breclav:breclavsk blansko:blanensk,blansk sumperk:sumpersk
   marianske lazne:marianskolazensk jachymov:jachymovsk kromeriz:kromerizsk pisek:piseck beroun:berounsk slany:slansk
   valasske mezirici:valasskomeziricsk moravska trebova:moravskotrebovsk ceska trebova:ceskotrebovsk vysoke myto:vysokomytsk
   uhersky brod:uherskobrodsk,brodsk nove mesto na morave:novomestsk nymburk:nymbursk rakovnik:rakovnick melnik:melnick
   liberec:libereck tabor:taborsk prachatice:prachatick strakonice:strakonick trutnov:trutnovsk nachod:nachodsk jicin:jicinsk
   tachov:tachovsk sokolov:sokolovsk hodonin:hodoninsk vyskov:vyskovsk prostejov:prostejovsk olomouc:olomouck bruntal:bruntalsk
   pelhrimov:pelhrimovsk pardubice:pardubick kurim:kurimsk krnov:krnovsk rumburk:rumbursk varnsdorf:varnsdorfsk as:assk`.matchAll(
      /\s*([a-z ]+):([a-z,]+)/g,
    ),
  ].map(([, town = '', adjective = '']) => [town, adjective]),
);

/** Stems of the adjective made from a town's name: `Cheb` → `chebsk`, `Hradec Králové` → `kralovehradeck`, `hradeck`. */
export function adjectiveStems(name: string): readonly string[] {
  const folded = foldLetters(name).replace(/[-–]/g, ' ');
  const known = irregular.get(folded);
  if (known !== undefined) return known.split(',');
  const head = folded.split(/ (?:nad|pod|u|v|na|za|pri) /)[0] ?? folded;
  if (head.includes(' ')) return [];
  return [derived(head)];
}

function derived(word: string): string {
  if (/(ice|nce|rce)$/.test(word)) return `${word.slice(0, -1).replace(/c$/, '')}ck`;
  if (word.endsWith('ec')) return `${word.slice(0, -1)}ck`;
  if (word.endsWith('ek') || word.endsWith('ik')) return `${word.slice(0, -1)}ck`;
  const root = word.replace(/(sko|cko)$/, '').replace(/[aeiouy]+$/, '');
  if (/ch$/.test(root)) return `${root.slice(0, -2)}sk`;
  if (/h$/.test(root)) return `${root.slice(0, -1)}zsk`;
  if (/[kc]$/.test(root)) return `${root.slice(0, -1)}ck`;
  return `${root}sk`;
}

/** All forms of the adjective, folded: `chebsky`, `chebskeho`, `chebskem`, `chebska`, `chebskou` … */
export function adjectiveForms(adjectiveStem: string): readonly string[] {
  return ['y', 'eho', 'emu', 'em', 'ym', 'a', 'e', 'ou', 'ych', 'ymi', 'i'].map((ending) => adjectiveStem + ending);
}

/** Forms that stand with a masculine noun (`ústecký kraj`), so more often mean the region than the town. */
export const masculineEndings: readonly string[] = ['y', 'eho', 'emu', 'em', 'ym'];

/** The land around a town: `Chebsko`, `na Chebsku`, `z Chebska`. */
export function areaForms(adjectiveStem: string): readonly string[] {
  return ['o', 'a', 'u', 'em'].map((ending) => adjectiveStem + ending);
}
