/**
 * What a worker of a prison, a curator, a client or a family writes, as whole questions and as shreds of them. The columns
 * are those of `awkward-queries.ts`.
 */
export const wholeQuestions = `
muž nar. 12. 3. 1979 bydlení Brno | housing | men + age:47:47 | Brno |  |  |
ročník 1990 azylák | azylove-domy | age:35:36 |  |  |  |
nesmí být pod vlivem azylák | azylove-domy |  |  |  | ne condition:noAbstinenceRequired |
nesmí přijít opilý, noclehárna | nocleharny |  |  |  | ne condition:noAbstinenceRequired |
kde nevezmou lidi pod vlivem |  |  |  |  | ne condition:noAbstinenceRequired |
nepustí dovnitř opilé |  |  |  |  | ne condition:noAbstinenceRequired |
pod vlivem alkoholu neberou |  |  |  |  | ne condition:noAbstinenceRequired |
opilé neberou noclehárna | nocleharny |  |  |  | ne condition:noAbstinenceRequired |
noclehárna kde nevezmou lidi se psem | nocleharny |  |  |  | ne condition:petsAllowed |
kde nevezmou klienty s dětmi |  |  |  |  | ne group:rodiny-s-detmi |
neberou lidi na substituci, azylák | azylove-domy |  |  |  | ne condition:acceptsSubstitution |
noclehárna kde vezmou lidi pod vlivem | nocleharny |  |  |  | noAbstinenceRequired |
žena nebere drogy azylák | azylove-domy | women |  |  |  |
oběť loupeže pomoc Brno |  | victim-help | Brno |  |  |
poškozený krádeží, právník | pravni-pomoc | victim-help |  |  |  |
oběti a pachatelé |  | victim-help + pachatele |  |  |  |
pohovor jen osobně azylák | azylove-domy |  |  |  |  |
osobní pohovor azylák | azylove-domy |  |  |  |  |
azylák bez osobního pohovoru | azylove-domy |  |  |  | remoteInterviewPossible |
azylák, osobní pohovor není možný | azylove-domy |  |  |  | remoteInterviewPossible |
azylák, pohovor online nebo osobně | azylove-domy |  |  |  | remoteInterviewPossible | osobně
místo azylového domu dluhová poradna | debt-office |  |  |  | ne kind:azylove-domy |
noclehárna místo azylového domu Brno | nocleharny |  | Brno |  | ne kind:azylove-domy |
místo azylového domu | azylove-domy |  |  |  |  |
volné místo azylový dům nebo noclehárna | azylove-domy + nocleharny |  |  |  | freeNow |
místo na noclehárně nebo v azylovém domě | nocleharny + azylove-domy |  |  |  |  |
bydlení brmo | housing |  | Brno |  |  |
azilový dům plzn | azylove-domy |  | Plzeň |  |  |
bydlení prha | housing |  | Praha |  |  |
bydlení brzo | housing |  |  |  |  | brzo
chce moct bydlet | housing |  |  |  |  | moct
bydlení hradc králové | housing |  | Hradec Králové |  |  |
Havl. Brod bydlení | housing |  | Havlíčkův Brod |  |  |
dluhy uherské hradyšte | dluhy |  | Uherské Hradiště |  |  |
v nové praci Brno | zamestnani |  | Brno |  |  | nové
bydlení karlovi vary | housing |  | Karlovy Vary |  |  |
Příbram bytíz |  |  | vězení:pribram |  |  |
z Bytízu na Příbramsko |  |  | vězení:pribram + okres Příbram |  |  |
na Bytíze dluhy | dluhy |  | vězení:pribram |  |  |
ahoj, syna pustí 5. ledna z Pankráce, kam může jít bydlet v Praze | housing | propusteni | vězení:praha-pankrac + Praha | 2027-01-05 |  |
kde seženu zimní bundu a boty po propuštění | materialni-pomoc | propusteni |  |  |  | zimní
potřebuju někde přespat se psem Plzeň dnes | overnight |  | Plzeň | 2026-11-22 | petsAllowed |
hledam azyl pro klienta po VT, muz 45 let, exekuce, alkohol, Kladno | azylove-domy + execution | propusteni + men + age:45:45 + alcohol | Kladno |  |  |
klient 34 let, drogy, hepatitida, nemá OP, Ústí | testing | age:34:34 + zavislost | Ústí nad Labem |  | acceptsWithoutDocuments |
žena, 2 děti, propuštěná z Opavy, Ostrava |  | matky-s-detmi + propusteni | vězení:opava + Ostrava |  |  |
kdo dělá GREPP v Praze | probacni-program |  | Praha |  |  |
KEMP program Valdice | probacni-program |  | vězení:valdice |  |  |
vtos bělušice komunita po výstupu | terapeuticke-komunity | vtos + propusteni | vězení:belusice |  |  |
posudek pro soud o bydlení po propuštění | housing | propusteni |  |  |  | posudek soud
potvrzení o ubytování k podmínečnému propuštění | housing | pp-s-dohledem |  |  |  | potvrzení
zaměstnání po podmíněném propuštění Brno | zamestnani | pp-s-dohledem | Brno |  |  |
vykonává OPP v Kolíně | probacni-program |  | Kolín |  |  | vykonává
propuštění z ochranného léčení Kroměříž |  | propusteni + chron-dusevni | Kroměříž |  |  |
PP na svobodu, bydlení Jihlava | housing | pp-s-dohledem + propusteni | Jihlava |  |  |
klient na ZTP/P bydlení Pardubice | housing | zdravotni-postizeni | Pardubice |  |  |
vozíčkář po výkonu trestu Brno bezbariérové |  | imobilni + propusteni | Brno |  |  |
neslyšící vězeň tlumočník | tlumocnicke-sluzby | sluchove-postizeni + vtos |  |  |  |
romská žena s 4 dětmi azylový dům Most | azylove-domy | etnicke-mensiny + matky-s-detmi | Most |  |  |
ukrajinka s dítětem azylák Praha | azylove-domy | imigranti-azylanti + rodiny-s-detmi | Praha |  |  |
mladistvý ve VTOS Všehrdy škola | vzdelavani | mladistvi + vtos | vězení:vsehrdy |  |  |
doučování ve věznici Jiřice | vzdelavani |  | vězení:jirice |  |  |
rekvalifikace svářeč Ostrava zdarma | vzdelavani + trade |  | Ostrava |  | free |
řidičák po propuštění | trade | propusteni |  |  |  |
oddlužení zdarma Ostrava | dluhy |  | Ostrava |  | free |
poradna kde pomůžou s insolvencí Přerov | odborne-socialni-poradenstvi + dluhy |  | Přerov |  |  |
akreditovaná osoba pro insolvenci Zlín | dluhy |  | Zlín |  | accreditation:insolvency |
občanka po výkonu trestu kde vyřídit Brno | doprava-doklady | propusteni | Brno |  |  |
doprovod na úřady po propuštění Ústí | doprava-doklady | propusteni | Ústí nad Labem |  |  |
odvoz z věznice Odolov na nádraží | doprava-doklady |  | vězení:odolov |  |  | nádraží
jízdenka domů z vězení | doprava-doklady | propusteni |  |  |  |
psychiatr ve vězení | psychiatrie | vtos |  |  |  |
deprese po vězení Olomouc |  | chron-dusevni + propusteni | Olomouc |  |  |
CDZ pro bývalého vězně Praha 8 | centrum-dusevniho-zdravi | propusteni | Praha 8 |  |  |
suboxon Brno ordinace | substituce + zdravotni-pece |  | Brno |  |  |
metadon po propuštění Praha | substituce | propusteni | Praha |  |  |
doléčovák pro ženy | sluzby-nasledne-pece | women |  |  |  |
komunita pro matky s dětmi závislé | terapeuticke-komunity | matky-s-detmi + zavislost |  |  |  |
komunita pro seniory alkoholiky | terapeuticke-komunity | seniori + alcohol |  |  |  |
alkohol a agresivita program | probacni-program | alcohol |  |  |  |
mediace s poškozeným | restorativni | victim-help |  |  |  |
setkání s obětí | restorativni |  |  |  |  |
linka důvěry pro rodiny vězňů | telefonicka-krizova-pomoc | rodina-vezneneho |  |  |  |
peer ve vězení | peer | vtos |  |  |  |
mentor po propuštění romský | mentoring | propusteni + etnicke-mensiny |  |  |  |
kaplan po propuštění | duchovni | propusteni |  |  |  |
farnost pomoc bezdomovci | duchovni | bez-pristresi |  |  |  |
charita Brno noclehárna | nocleharny |  | Brno |  |  | charita
armáda spásy Praha | Armáda spásy |  | Praha |  |  |
naděje Plzeň |  |  | Plzeň |  |  | naděje
člověk v tísni dluhy | dluhy |  |  |  |  | tísni
rubikon práce | RUBIKON Centrum, z.ú. + zamestnani |  |  |  |  |
volno na noclehárně Brno teď | nocleharny |  | Brno |  | freeNow |
kolik míst má azylový dům Hradec | azylove-domy |  | Hradec Králové |  | showsCurrentCapacity |
kdy má otevřeno K-centrum Plzeň | kontaktni-centra |  | Plzeň |  | showsOpeningHours |
azylový dům bez pořadníku | azylove-domy |  |  |  | freeNow |
okamžité ubytování Karviná | emergency-bed |  | Karviná |  |  |
krizový byt pro ženu | bydleni-mimo-108 | krize + women |  |  |  |
utajené bydlení |  |  |  |  | addressMayBeSecret |
azyl pro muže nad 60 let | azylove-domy | men + age:60: |  |  |  |
dům na půl cesty 18-26 let Ostrava | domy-na-pul-cesty | age:18:26 | Ostrava |  |  |
ubytování pro čtyřčlennou rodinu Kladno | housing | rodiny-s-detmi | Kladno |  |  | čtyřčlennou
pokoj pro sebe a přítelkyni Zlín | bydleni-mimo-108 | par | Zlín |  |  |
byt od města pro bývalého vězně | bydleni-mimo-108 | propusteni |  |  |  |
kontaktní místo pro bydlení Děčín | bydleni-mimo-108 |  | Děčín |  |  |
ubytovna přijímá recidivisty | bydleni-mimo-108 | pachatele |  |  |  |
bydlení s dluhy u města Ostrava | housing |  | Ostrava |  | noDebtFreeConditionRequired |
bydlení bez trvalého bydliště Praha | housing |  | Praha |  | noLocalResidenceRequired |
bez dokladů a peněz, hned, Olomouc |  |  | Olomouc |  | acceptsWithoutDocuments + acceptsWithoutIncome + freeNow |
ne ubytovna, byt, Brno | bydleni-mimo-108 |  | Brno |  |  |
jen ženy, ne muži, azyl | azylove-domy | women |  |  | ne sex:men |
kromě Armády spásy azyl Ostrava | azylove-domy |  | Ostrava |  | ne Armáda spásy |
všechno mimo Prahu |  |  |  |  | ne Praha |
bez podmínky abstinence, noclehárna | nocleharny |  |  |  | noAbstinenceRequired |
nechci do azyláku, radši ubytovnu v Teplicích | bydleni-mimo-108 |  | Teplice |  | ne kind:azylove-domy |
v úterý dluhová poradna Liberec | debt-office |  | Liberec | 2026-11-24 |  |
příští středu právník zdarma Olomouc | pravni-pomoc |  | Olomouc | 2026-11-25 | free |
do konce ledna bydlení Tábor | housing |  | Tábor | 2026-11-22…2027-01-31 |  |
od 1.3. byt České Budějky | bydleni-mimo-108 |  | České Budějovice | 2027-03-01… |  |
za 3 týdny propuštění, Kynšperk, ubytování Cheb | housing | propusteni | Kynšperk nad Ohří + Cheb | 2026-12-13 |  |
za půl roku končí trest, příprava na propuštění | case-management | vtos |  | 2027-05-22 |  |
na jaře výstup z Kuřimi, práce Brno | zamestnani | propusteni | vězení:kurim + Brno | 2027-03-01…2027-05-31 |  |
po Novém roce ubytování Zlín | housing |  | Zlín | 2027-01-01… |  |
přes zimu noclehárna Ústí | nocleharny |  | Ústí nad Labem | 2026-12-01…2027-02-28 |  |
na víkend přespání Praha | overnight |  | Praha | 2026-11-22 |  |
do týdne byt | bydleni-mimo-108 |  |  | 2026-11-22…2026-11-29 |  |
podmínečně na půlku, co potřebuju |  | pp-s-dohledem |  |  |  |
zpět do vězení nechci, závislost, Plzeň |  | vtos + zavislost | Plzeň |  |  |
děti navštěvují tátu na Borech |  | deti-mladez-6-26 | vězení:plzen |  |  |
asistovaná návštěva Světlá | rodina |  | Světlá nad Sázavou |  |  |
píše si s vězněm dobrovolník | mentoring | vtos |  |  |  |
V Mírově |  |  | vězení:mirov |  |  |
na mírov dojíždí kdo |  |  | vězení:mirov |  |  |
Stráž pod Ralskem protidrogová | drug-counselling |  | Stráž pod Ralskem |  |  |
věznice Řepy |  |  | vězení:praha-ruzyne |  |  |
Velké Přílepy ženy |  | women | vězení:praha-ruzyne |  |  |
Drahonice věznice ženy |  | women | vězení:nove-sedlo |  |  |
detence Brno kaplan | duchovni | vtos | vězení:brno |  |  |
vazební věznice Hradec Králové právní pomoc | pravni-pomoc |  | vězení:hradec-kralove |  |  |
Pouchov vazba |  | vazba | vězení:hradec-kralove |  |  |
Bory |  |  | vězení:plzen |  |  |
věznice bory dluhy | dluhy |  | vězení:plzen |  |  |
kynšperk program |  |  | vězení:kynsperk |  |  |
Horní Slavkov |  |  | Horní Slavkov |  |  |
vinařice |  |  | vězení:vinarice |  |  |
v litomericich po base |  | propusteni | Litoměřice |  |  |
plzensko |  |  | Plzeňský kraj |  |  |
na Zlínsku |  |  | Zlínský kraj |  |  |
z ostravska |  |  | Moravskoslezský kraj |  |  |
Jablonec |  |  | Jablonec nad Nisou |  |  |
v Jablonci n. N. |  |  | Jablonec nad Nisou |  |  |
Č. Budějovice azyl | azylove-domy |  | České Budějovice |  |  |
Uh. Brod káčko | kontaktni-centra |  | Uherský Brod |  |  |
Mor. Třebová poradna | odborne-socialni-poradenstvi |  | Moravská Třebová |  |  |
K. Vary pms | office:probation_centre |  | Karlovy Vary |  |  |
Nový Jičín |  |  | Nový Jičín |  |  |
Frýdek |  |  | Frýdek-Místek |  |  |
Místek terén | terenni-programy |  | Frýdek-Místek |  |  |
Valmez poradna | odborne-socialni-poradenstvi |  | Valašské Meziříčí |  |  |
na Hané terén | terenni-programy |  | Olomoucký kraj |  |  |
Brno-venkov |  |  | okres Brno-venkov |  |  |
Brno venkov bydlení | housing |  | okres Brno-venkov |  |  |
Praha východ ospod | office:child_protection |  | okres Praha-východ |  |  |
Prague shelter | azylove-domy |  | Praha |  |  |
kurator | office:municipal_department |  |  |  |  |
probace | office:probation_centre |  |  |  |  |
dluhy | dluhy |  |  |  |  |
práce | zamestnani |  |  |  |  |
žena |  | women |  |  |  |
pomoc |  |  |  |  |  |
prosím pomoc manžel ve vězení nemám peníze |  | rodina-vezneneho |  |  | acceptsWithoutIncome |
`;
