import { englishSmallWords } from './english.words.js';

/**
 * Ordinary Czech words (folded) that are names of small municipalities too, or that stand one letter from a word of the
 * lexicon. As a place they need evidence (a preposition, a capital); as text they are never "corrected".
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `auto autem babylon bavory bila bile bor borek boudy brambory brehy briza brod brody bukovina bulhary bystra bystre casy ceska cerna cista chata chleby cil cilem
   delka dilce dily dlouhe dlouha dluhe dobra dobre dobry dohoda dopis druha druhy dub dvorce dvory dul duvod hajek haje hamr hlava hlasivo hlina hluboka hluboke hodina homole horka horky hory hora
   hosty hrad hradek hradec hrob hruska hrusky jama jamy jasna jasno javor jaro jedla jedna jizva kaly kamen kamenna klaster klec klobuky kluky kly koruna kosik kosiky kouty kozly kralovice kratka
   krasna krasne kridla kruh krty kruta kveten kyselka lada lampa lany lavicky les lesna lesni leto lety lhuta lipa lipy lod loket lom louka loucky luka luky lucina luh mala male maly mesice metro
   mesto mestecko milire mily misto mlyn mlyny mnich modra mokre most mostek muj myto nadeje neco nove nova novy novina nova niva obec obora obory odry ohen okna okno orel osek osada osnice ostra ostrov
   otec patek pec peceni pecka pisek pila pilot piste plan plane plavy plazy pohled pohledy pohori pole polna poledne polom pomezi pomoc pondeli poradi porod potok prace prace pradlo prameny pravy prava
   prikaz pricina priklad priroda prosinec proces provoz ptaci pustina radek radost raj rakousy reka rec rodna rohy rokle rovna rozkos ruda rucka ruza rybnik rybniky ryby ryba sady sad sadek sadky seno silna silnice skala skaly skalka
   slana slatina sleva sloup slunce sluhy smlouva smrk sobota sobotka sneh spojil srby stady stanice stara stare stary straz stred streda stranka strana strany streda strihaci studena studene stul sucha suche svata svet svetla svetlo svinare sumna tabor tepla teply ticha ticho tyden tis tisa
   topeni trava treti tri turecko uhel ulice ustup utery usti uvaly vaha val vapno vedro velka velke velky vesela vesele veseli veslo vez videt viden vinice vino vir vitezna vlaky vlak voda volba volarna vrata vrch vrsky vrby vrba vysoka vysoke vysoky vystava zabava zahradka zajezd zaklad zakon zamek
   zapad zari zasada zatim zator zavada zavist zbozi zdar zelena zelezna zeme zlata zlate zleby zima znak zub zvonek zaba zaby zivot zula rok roky rad rada rady rano vecer noc noci den dny dnes listek jezero jih sever vychod podzim dvur
   ale proto protoze tedy tam sem nas nam vas vam ono oni jenz jinak mezi prave porad zase treba cesta cesty ceste rana koupe pocatky prvni posledni pozde brzy dlouho skoro vubec zpet zpatky dole nahore venku uvnitr
   dum domek domky kostel skola ples trh trhy trubky troubky vikend pripad prosim lepsi horsi cele cely cela male moje tvoje nase vase jeho jeji tento tato tyto
   mluvi prijal prijem prisel prisla musi muze nesmi umi zna vi vim myslim myslet bral brala dal dala dostal dostala
   namesti klid klidu bezpeci soukromi hotovosti mire lidove lidovy kultura kino divadlo hudba sport hotel restaurace turistika dovolena autobus letadlo kolo prestat prestal prestala prestali
   vozi vozit voziva dovazi rozvazi prizemi prizemni sdruzeni vstup vstupu puvodce puvodci brzo brdo brko moct mast luny klin mozny mozna mozne`
    .trim()
    .split(/\s+/),
);

/** Prepositions and conjunctions a phrase may stand with or without (`dům na půl cesty`, `dum pul cesty`), folded. */
export const skippableWords: ReadonlySet<string> = new Set('na v ve do pro s se k ke ku u i a o'.split(' '));

/** How many and how old: stands inside a phrase without changing it (`se dvěma malými dětmi`), folded. */
export const countWords: ReadonlySet<string> = new Set(
  '2 3 4 5 dva dve dvema dvou tri tremi ctyri ctyrmi nekolika vice malymi malym malou svymi svym'.split(' '),
);

/** Words that stand inside a phrase without changing it (`manžel je teď zavřený`), folded. */
export const lightWords: ReadonlySet<string> = new Set(
  'je jsou byl byla ted uz zrovna momentalne porad tam mi mu jim'.split(' '),
);

/** How much of a number or a time is meant (`aspoň 6 měsíců`), folded: nobody looks for the word. */
export const degreeWords: ReadonlySet<string> = new Set(
  `aspon alespon nejmene prinejmensim minimalne min maximalne max nejvyse nejvys nejvic nejvice nanejvys zhruba asi cca
   priblizne temer skoro`.split(/\s+/),
);

/** Short words that are never text to be found, folded. */
export const functionWords: ReadonlySet<string> = new Set([
  ...skippableWords,
  ...degreeWords,
  ...englishSmallWords,
  ...'po pred prede pres nechci nechce nechceme bez beze ne nad pod od ode z ze za pri mezi mimo krome vuci kvuli podle okolo kolem az at by nez ani nebo ci jen uz nikdy jinde jinam tu ta to ty ten te ti toho tomu tim tom'.split(
    ' ',
  ),
]);
