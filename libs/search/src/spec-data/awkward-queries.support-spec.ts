/**
 * Words that are easily misread: homonyms, slang, abbreviations, typos, negations, sums, places in all their forms. Columns:
 * query | kinds, needs, offices | for whom | where (`z` where they leave from, `vězení:` a prison) | when (`…` until or open)
 * | on what terms | words left as text. The day of asking is Sunday 22 November 2026.
 */
export const awkwardQueries = `
nemá dluhy, potřebuje byt Brno | bydleni-mimo-108 |  | Brno |  |  |
bydlení Brno, nemám dluhy | housing |  | Brno |  |  |
má dluhy, potřebuje byt Brno | bydleni-mimo-108 | s-exekuci | Brno |  |  |
nemá bydlení, má dluhy | | bez-pristresi + s-exekuci |  |  |  |
kde neberou feťáky | |  |  |  | ne group:zavislost |
azylák kde neberou feťáky v Plzni | azylove-domy |  | Plzeň |  | ne group:zavislost |
nepřijímají drogově závislé azylák | azylove-domy |  |  |  | ne group:zavislost |
azylák kde berou feťáky v Plzni | azylove-domy | zavislost | Plzeň |  |  |
nebere drogy, azylák Plzeň | azylove-domy |  | Plzeň |  |  |
bez drog azylový dům Brno | azylove-domy |  | Brno |  | abstinenceSupported |
terapeutická komunita co nebere substituci | terapeuticke-komunity |  |  |  | ne kind:substituce |
terapeutická komunita na substituci | terapeuticke-komunity |  |  |  | acceptsSubstitution |
azylový dům Brno, nebere psy | azylove-domy |  | Brno |  | ne condition:petsAllowed |
azylový dům Brno, berou psy | azylove-domy |  | Brno |  | petsAllowed |
na léčení v Bílině | adiktologie |  | Bílina |  |  |
léčebna Bílina | adiktologie |  | Bílina |  |  |
chci na léčení do Bíliny | adiktologie |  | Bílina |  |  |
po léčení bydlení Bílina | sluzby-nasledne-pece + housing |  | Bílina |  |  |
psychiatrická léčebna Brno | psychiatrie |  | Brno |  |  |
ochranné léčení Brno | | chron-dusevni | Brno |  |  |
chráněné dílny pro mentálně postižené Tábor | protected-workshop | mentalni-postizeni | Tábor |  |  |
klub Litoměřice | club |  | Litoměřice |  |  |
aktivity pro seniory klub Litoměřice | sas-seniori-ozp + club |  | Litoměřice |  |  |
nizkoprahove deni centrum plzen | nizkoprahova-denni-centra |  | Plzeň |  |  |
chranena dilna liberec | protected-workshop |  | Liberec |  |  |
klub pro děti Kolín | nizkoprahova-zarizeni-pro-deti-a-mladez |  | Kolín |  |  |
seniorský klub Přerov | sas-seniori-ozp |  | Přerov |  |  |
otevřený klub pro bezdomovce Brno | club | bez-pristresi | Brno |  |  |
dení stacionář Zlín | denni-stacionare |  | Zlín |  |  |
kdo pomůže po kriminále v Ústí |  | propusteni | Ústí nad Labem |  |  |
ze Světlé azylák Brno | azylove-domy |  | vězení:svetla + Brno |  |  |
pustili ho z basy a nemá kam jít, Most |  | propusteni + bez-pristresi | Most |  |  |
po výstupu z Mírova ubytování Olomouc | housing | propusteni | vězení:mirov + Olomouc |  |  |
syn je na Mírově, potřebuje právníka | pravni-pomoc |  | vězení:mirov |  |  |
sedí v lágru Jiřice, chce na komunitu | terapeuticke-komunity | vtos | vězení:jirice |  |  |
vychází z Vinařic v pátek, potřebuje ubytování Kladno | housing |  | vězení:vinarice + Kladno | 2026-11-27 |  |
výstup 15. 12. Heřmanice ubytování Ostrava | housing | propusteni | vězení:hermanice + Ostrava | 2026-12-15 |  |
po 15. prosinci azylák v Pardubicích | azylove-domy |  | Pardubice | 2026-12-15… |  |
od pondělí bydlení v Jihlavě | housing |  | Jihlava | 2026-11-23… |  |
ubytování na Vánoce Brno | housing |  | Brno | 2026-12-24…2026-12-26 |  |
bydlení od ledna České Budějovice | housing |  | České Budějovice | 2027-01-01… |  |
propuštění 3.1. z Rapotic do Třebíče |  | propusteni | vězení:rapotice + Třebíč | 2027-01-03 |  |
azylový dům od 1. února do 31. března Zlín | azylove-domy |  | Zlín | 2027-02-01…2027-03-31 |  |
přes most na druhý břeh |  |  |  |  |  | most druhý břeh
azylák v Mostě | azylove-domy |  | Most |  |  |
azylák Most | azylove-domy |  | Most |  |  |
bydlení v Mostu | housing |  | Most |  |  |
žije pod mostem v Praze |  | bez-pristresi | Praha |  |  |
ubytování Brod | housing |  | Havlíčkův Brod |  |  |
azylový dům v Havl. Brodě | azylove-domy |  | Havlíčkův Brod |  |  |
azylový dům v Brodě | azylove-domy |  | Havlíčkův Brod |  |  |
Uherský Brod dluhy | dluhy |  | Uherský Brod |  |  |
Český Brod práce | zamestnani |  | Český Brod |  |  |
Kutná Hora káčko | kontaktni-centra |  | Kutná Hora |  |  |
v Kutné Hoře kontaktní centrum | kontaktni-centra |  | Kutná Hora |  |  |
na Kladně poradna | odborne-socialni-poradenstvi |  | Kladno |  |  |
z Kladna do Prahy ubytování | housing |  | z Kladno + Praha |  |  |
v míru bydlet | housing |  |  |  |  |
klid a mír |  |  |  |  |  | klid
Bílina azyl | azylove-domy |  | Bílina |  |  |
v Bílině terénní program | terenni-programy |  | Bílina |  |  |
bílina |  |  | Bílina |  |  |
Louny sociální kurátor | office:municipal_department |  | Louny |  |  |
v Lounech noclehárna | nocleharny |  | Louny |  |  |
na Lounsku dluhy | dluhy |  | okres Louny |  |  |
Beroun práce | zamestnani |  | Beroun |  |  |
v Berouně práce po vězení | zamestnani |  | Beroun |  |  |
sociální práce Beroun | social-work |  | Beroun |  |  |
práce Beroun | zamestnani |  | Beroun |  |  |
sociální práce ve vězení Plzeň | prison-programme |  | vězení:plzen |  |  |
terénní sociální práce Děčín | terenni-programy |  | Děčín |  |  |
PMS Louny | office:probation_centre |  | Louny |  |  |
PMS v Karlových Varech | office:probation_centre |  | Karlovy Vary |  |  |
středisko PMS Hodonín kontakt | office:probation_centre |  | Hodonín |  |  |
OSPOD Praha 4 | office:child_protection |  | Praha 4 |  |  |
ospod usti nad labem | office:child_protection |  | Ústí nad Labem |  |  |
KPVS |  |  |  |  |  | KPVS
ZDVOP Brno | children-in-need |  | Brno |  |  |
zdvop pro dítě vězněné matky | children-in-need | rodina-vezneneho + matky-s-detmi |  |  |  |
SAS RD Chomutov | sas-rodiny |  | Chomutov |  |  |
SASRD most | sas-rodiny |  | Most |  |  |
DPP Brno brigáda | zamestnani |  | Brno |  |  |
práce na DPP pro OZP Ostrava | zamestnani | zdravotni-postizeni | Ostrava |  |  |
chráněná dílna pro OZP | protected-workshop | zdravotni-postizeni |  |  |  |
RVP |  |  |  |  |  | RVP
TP Přerov | terenni-programy |  | Přerov |  |  |
TP pro uživatele drog Zlín | terenni-programy | zavislost | Zlín |  |  |
mám propadlý OP a žádný příjem |  |  |  |  | acceptsWithoutDocuments + acceptsWithoutIncome |
ID 3. stupně ubytování Plzeň | housing | zdravotni-postizeni | Plzeň |  |  |
klient s ID, bydlení Teplice | housing | zdravotni-postizeni | Teplice |  |  |
klient ve VTOS, bude potřebovat DPC v Brně | domy-na-pul-cesty | vtos | Brno |  |  |
VTOS Kuřim dluhová poradna | debt-office | vtos | Kuřim |  |  |
DS pro vězně po CMP | domovy-pro-seniory | vtos + after-stroke |  |  |  |
DZR alkohol Ústecký kraj | domovy-se-zvlastnim-rezimem | alcohol | Ústecký kraj |  |  |
CHB pro duševně nemocné Olomouc | chranene-bydleni | chron-dusevni | Olomouc |  |  |
NZDM Vsetín | nizkoprahova-zarizeni-pro-deti-a-mladez |  | Vsetín |  |  |
NDC Karviná | nizkoprahova-denni-centra |  | Karviná |  |  |
AD pro matky Hradec | azylove-domy | matky-s-detmi | Hradec Králové |  |  |
AT ambulance Cheb | adiktologie |  | Cheb |  |  |
CDZ Brno | centrum-dusevniho-zdravi |  | Brno |  |  |
úp Havířov dávky po propuštění | office:labour_office + doprava-doklady | propusteni | Havířov |  |  |
hmotná nouze Karviná | doprava-doklady |  | Karviná |  |  |
MOP po propuštění z vězení | doprava-doklady | propusteni |  |  |  |
superdavka most | doprava-doklady |  | Most |  |  |
kurator pro dospele chomutov | office:municipal_department |  | Chomutov |  |  |
kurátorka na magistrátu v Olomouci | office:municipal_department |  | Olomouc |  |  |
soc. kurátor Prostějov | office:municipal_department |  | Prostějov |  |  |
kdo je kurátor v Šumperku | office:municipal_department |  | Šumperk |  |  |
sociální pracovník věznice Stráž |  |  | vězení:straz |  |  |
vychovatel věznice Světlá |  |  | vězení:svetla |  |  | vychovatel
kaplan na Pankráci | duchovni |  | vězení:praha-pankrac |  |  |
na pankraci duchovni | duchovni |  | vězení:praha-pankrac |  |  |
Ruzyně návštěvy s dětmi | rodina |  | vězení:praha-ruzyne |  |  |
vazba Ruzyně právník | pravni-pomoc | vazba | vězení:praha-ruzyne |  |  |
ve vazbě v Litoměřicích |  | vazba | vězení:litomerice |  |  |
Valdice odvykání | adiktologie |  | vězení:valdice |  |  |
kartouzy terapie | psychiatrie |  | vězení:valdice |  |  |
Všehrdy mladiství |  | mladistvi | vězení:vsehrdy |  |  |
z Všehrd domů do Chomutova |  |  | vězení:vsehrdy + Chomutov |  |  |
Horní Slavkov práce | zamestnani |  | Horní Slavkov |  |  |
věznice Horní Slavkov program |  |  | vězení:horni-slavkov |  |  |
Nové Sedlo odvoz | doprava-doklady |  | Nové Sedlo |  |  |
Ostrov nad Ohří azylák | azylove-domy |  | Ostrov |  |  |
věznice Ostrov |  |  | vězení:ostrov |  |  |
z Ostrova do Karlových Varů |  |  | vězení:ostrov + Karlovy Vary |  |  |
Odolov vězení mentoring | mentoring | vtos | vězení:odolov |  |  |
Oráčov |  |  | vězení:oracov |  |  |
pribram veznice dluhy | dluhy |  | vězení:pribram |  |  |
Příbram azylový dům | azylove-domy |  | Příbram |  |  |
vězení Příbram poradce | odborne-socialni-poradenstvi | vtos | vězení:pribram |  |  |
v příbrami ve vězení |  | vtos | vězení:pribram |  |  |
Světlá nad Sázavou matky s dětmi |  | matky-s-detmi | Světlá nad Sázavou |  |  |
v Opavě pro ženy po trestu |  | women + propusteni | Opava |  |  |
maminka ve vězení, kam s dětmi |  | rodina-vezneneho + rodiny-s-detmi |  |  |  |
můj syn jde z vězení, kde může bydlet | housing | propusteni |  |  |  |
manžel je zavřený, nemám na nájem | dluhy | rodina-vezneneho |  |  |  |
přítel v kriminále, návštěvy a děti | rodina | rodina-vezneneho |  |  |  |
táta je v lapáku, psycholog pro dítě | psychiatrie | rodina-vezneneho + deti-mladez-6-26 |  |  |  |
dcera bere pervitin |  | zavislost |  |  |  |
moje máma pije |  | alcohol |  |  |  |
bývalý mě mlátí |  | obeti-domaciho-nasili |  |  |  |
bezdomovec se psem Liberec |  | bez-pristresi | Liberec |  | petsAllowed |
s fenkou na noclehárnu | nocleharny |  |  |  | petsAllowed |
ubytovani pro par se psem brno | housing | par | Brno |  | petsAllowed |
mladý pár bez dětí bydlení Zlín | housing | mladi-dospeli + par | Zlín |  |  |
s přítelkyní a psem |  | par |  |  | petsAllowed |
bez rejstříku práce skladník Mladá Boleslav | zamestnani + trade |  | Mladá Boleslav |  | criminalRecordAccepted |
prace pro trestane brno | zamestnani | pachatele | Brno |  |  |
zaměstnavatel co bere trestané | zamestnani | pachatele |  |  |  |
brigáda pro bývalé vězně Praha | zamestnani | propusteni | Praha |  |  |
má 3 exekuce a dluží na výživném | dluhy | s-exekuci |  |  |  |
insolvence z vězení | dluhy | propusteni |  |  |  |
dluh 200 tisíc | dluhy |  |  |  |  |
dluh u dopravního podniku | dluhy |  |  |  |  | dopravního podniku
kauce 5000 |  |  |  |  | noDeposit |
do 4000 měsíčně pokoj Ostrava | bydleni-mimo-108 |  | Ostrava |  |  |
ubytování do 6000 Kč | housing |  |  |  |  |
levna ubytovna ostrava | bydleni-mimo-108 |  | Ostrava |  | free |
invalidní důchodce 58 let Karlovy Vary |  | zdravotni-postizeni + age:58:58 | Karlovy Vary |  |  |
ženě 62 let po výkonu trestu |  | women + age:62:62 + propusteni |  |  |  |
19letý z děcáku |  | age:19:19 + do-26-ustavni-pece |  |  |  |
17 let pasťák Praha |  | age:17:17 + do-26-ustavni-pece | Praha |  |  |
nezletilá matka |  | mladistvi + matky-s-detmi |  |  |  |
starší 65 let domov | care-home | age:65: |  |  |  |
cizinec bez dokladů Brno |  | imigranti-azylanti | Brno |  | acceptsWithoutDocuments |
ukrajinec po propuštění z vězení praha |  | imigranti-azylanti + propusteni | Praha |  |  |
vietnamka ve vězení |  | imigranti-azylanti + vtos |  |  |  |
slovák bez pojištění |  | imigranti-azylanti |  |  | acceptsWithoutInsurance |
nechce noclehárnu, ale azylák | azylove-domy |  |  |  | ne kind:nocleharny |
klient nesmí do Ostravy, hledá bydlení v Opavě | housing |  | Opava |  | ne Ostrava |
zákaz pobytu Praha, bydlení | housing |  |  |  | ne Praha |
má zákaz vstupu do Brna, ubytování Kuřim | housing |  | Kuřim |  | ne Brno |
nevrací se do Mostu, azylák Teplice | azylove-domy |  | Teplice |  | ne Most |
ne domů do Opavy, bydlení Brno | housing |  | Brno |  | ne Opava |
nehledá azylový dům ale noclehárnu Brno | nocleharny |  | Brno |  | ne kind:azylove-domy |
odmítá noclehárnu, Pardubice |  |  | Pardubice |  | ne kind:nocleharny |
azylový dům, nemusí abstinovat, Brno | azylove-domy |  | Brno |  |  |
bydlení s kaucí Brno | housing |  | Brno |  |  |
azylák Brno, pes ne | azylove-domy |  | Brno |  | ne condition:petsAllowed |
do 26ti let bydlení | housing | age::26 |  |  |  |
nad 50ti let bydlení | housing | age:50: |  |  |  |
mladší 18 let bydlení | housing | age::17 |  |  |  |
domácí násilí původce program | probacni-program |  |  |  |  |
ubytování v přízemí Brno | housing |  | Brno |  |  | přízemí
nechce jít do komunity |  |  |  |  | ne kind:terapeuticke-komunity |
nechce zpátky na ubytovnu, Brno |  |  | Brno |  | ne kind:bydleni-mimo-108 |
odmítá jít do azylového domu, hledá ubytovnu | bydleni-mimo-108 |  |  |  | ne kind:azylove-domy |
nechce bydlet v azylovém domě, Brno |  |  | Brno |  | ne kind:azylove-domy |
nemůže jít do noclehárny Ostrava |  |  | Ostrava |  | ne kind:nocleharny |
nechce bydlet v Brně, bydlení Olomouc | housing |  | Olomouc |  | ne Brno |
nechce jít zpátky do Ostravy, azylák | azylove-domy |  |  |  | ne Ostrava |
nemá kde bydlet v Brně | | bez-pristresi | Brno |  |  |
chce jít do komunity | terapeuticke-komunity |  |  |  |  |
cizinec bez dokladů Praha spaní | overnight | imigranti-azylanti | Praha |  | acceptsWithoutDocuments |
neřeší drogy, řeší dluhy Liberec | dluhy |  | Liberec |  |  |
nikdy nebral drogy ubytování Zlín | housing |  | Zlín |  |  |
jiné než azylový dům Brno |  |  | Brno |  | ne kind:azylove-domy |
ubytování jiné než noclehárna | housing |  |  |  | ne kind:nocleharny |
kromě bydlení potřebuje i práci Brno | housing + zamestnani |  | Brno |  |  |
kromě dluhů i bydlení | dluhy + housing |  |  |  |  |
azylový dům ne jen pro ženy Brno | azylove-domy |  | Brno |  |  |
azylový dům nejen pro muže | azylove-domy |  |  |  |  |
ubytovna kde nechtějí občanku | bydleni-mimo-108 |  |  |  | acceptsWithoutDocuments |
nemusí mít občanku azylák Most | azylove-domy |  | Most |  | acceptsWithoutDocuments |
azylový dům kde berou metadon | azylove-domy |  |  |  | acceptsSubstitution |
vězeň v Karviné chce bydlet v Ostravě | housing | vtos | vězení:karvina + Ostrava |  |  |
do Brna z Ostravy bydlení | housing |  | Brno + vězení:ostrava |  |  |
chce pryč z Prahy bydlení | housing |  |  |  | ne Praha |
nemůže zůstat v Praze, bydlení jinde | housing |  |  |  | ne Praha |
bydlení daleko od Ostravy | housing |  |  |  | ne Ostrava |
bydlení ne daleko od Ostravy | housing |  | Ostrava |  |  |
práce pro trestaného bez výučního listu | zamestnani | pachatele |  |  |  |
práce bez maturity Plzeň | zamestnani |  | Plzeň |  |  |
výuční list Plzeň | vzdelavani |  | Plzeň |  |  |
kdo vozí jídlo | food |  |  |  |  | vozí
byt pro 2 osoby v Brně | bydleni-mimo-108 |  | Brno |  |  |
bydlení pro dva lidi Ostrava | housing |  | Ostrava |  |  |
pokoj pro 3 lidi bez domova Brno | bydleni-mimo-108 | bez-pristresi | Brno |  |  |
žena s dětmi ve věku 3 a 5 let Brno |  | matky-s-detmi | Brno |  |  |
žena, děti 3 a 5 let, Brno |  | matky-s-detmi | Brno |  |  |
ne Praha, bydlení po propuštění | housing | propusteni |  |  | ne Praha |
kromě Ostravy azylový dům Moravskoslezský | azylove-domy |  | Moravskoslezský kraj |  | ne Ostrava |
azylový dům nebo ubytovna Kolín | azylove-domy + bydleni-mimo-108 |  | Kolín |  |  |
ubytování mimo Brno | housing |  |  |  | ne Brno |
nebere drogy |  |  |  |  |  |
nepije, chce klid |  |  |  |  |  | klid
po léčbě v Bohnicích | sluzby-nasledne-pece |  | Praha 8 |  |  |
ochranná léčba sexuologická ambulantní |  | sexualni-delikt |  |  | form:ambulantni |
pedofil bydlení | housing | sexualni-delikt |  |  |  |
za znásilnění odseděl 8 let |  | sexualni-delikt + propusteni |  |  |  |
dozivotni trest navsteva |  | rodina-vezneneho |  |  | acceptsLongSentences |
po 15 letech v base |  | vtos |  |  |  |
trest 20 let, výstup v březnu |  | vtos + propusteni |  | 2027-03-01…2027-03-31 |  |
podmínka s dohledem Kladno |  | pp-s-dohledem | Kladno |  |  |
domácí vězení náramek | probacni-program |  |  |  |  |
OPP Vyškov | probacni-program |  | Vyškov |  |  |
obecně prospěšné práce Zlín | probacni-program |  | Zlín |  |  |
mediátor Liberec | restorativni |  | Liberec |  |  |
náhrada škody oběti | restorativni | victim-help |  |  |  |
zahlazení trestu | pravni-pomoc |  |  |  |  |
výmaz rejstříku | pravni-pomoc |  |  |  |  |
obnova řízení | pravni-pomoc |  |  |  |  |
žádost o podmíněné propuštění | pravni-pomoc |  |  |  |  |
azilak pro chlapa | azylove-domy | men |  |  |  |
azilový důn ostrva | azylove-domy |  | Ostrava |  |  | důn
nocleharna olomuoc | nocleharny |  | Olomouc |  |  |
dluhova poradana plzen | debt-office |  | Plzeň |  |  |
krizove centru brno | krizova-pomoc |  | Brno |  |  |
psychitr zdarma | psychiatrie |  |  |  | free |
terapeuticka komunta | terapeuticke-komunity |  |  |  |  |
adyktolog jihlava | adiktologie |  | Jihlava |  |  |
kontatní centrum teplice | kontaktni-centra |  | Teplice |  |  |
resocilizační program | probacni-program |  |  |  |  |
ubitovani chomutov | housing |  | Chomutov |  |  |
potravynová banka | food |  |  |  |  |
oblečeni pro muže | materialni-pomoc | men |  |  |  |
sprcha a praní Ostrava | hygiene |  | Ostrava |  |  |
kde se umejt praha hlavák | hygiene |  | Praha |  |  |
spát dnes v noci v Brně | overnight |  | Brno | 2026-11-22 | showsOpeningHours |
něco teplýho k jídlu Plzeň | food |  | Plzeň |  |  |
zubař na Smíchově | zdravotni-pece |  | Praha 5 |  |  |
doktor bez občanky Žižkov | zdravotni-pece |  | Praha 3 |  | acceptsWithoutDocuments |
Praha 3 sprcha | hygiene |  | Praha 3 |  |  |
Praha-západ kurátor | office:municipal_department |  | okres Praha-západ |  |  |
na Vysočině terén | terenni-programy |  | Kraj Vysočina |  |  |
podkrkonoší dluhy | dluhy |  | Královéhradecký kraj |  |  |
jižní Čechy bydlení | housing |  | Jihočeský kraj |  |  |
v jižních čechách komunita | terapeuticke-komunity |  | Jihočeský kraj |  |  |
na severu Čech práce | zamestnani |  | Ústecký kraj |  |  |
Slezsko azyl | azylove-domy |  | Moravskoslezský kraj |  |  |
ústecký kraj pro mladistvé |  | mladistvi | Ústecký kraj |  |  |
v Libereckém kraji pro páry |  | par | Liberecký kraj |  |  |
Hradec Králové nebo Pardubice azyl | azylove-domy |  | Hradec Králové + Pardubice |  |  |
mezi Brnem a Zlínem |  |  | Brno + Zlín |  |  |
okolí Tábora |  |  | Tábor |  |  |
kousek od Písku |  |  | Písek |  |  | kousek
tabor |  |  | Tábor |  |  |
v táboře bydlet | housing |  | Tábor |  |  |
jáchymov |  |  | Jáchymov |  |  |
v Aši azyl | azylove-domy |  | Aš |  |  |
Aš dluhy | dluhy |  | Aš |  |  |
dluhy v Chebu nebo v Aši | dluhy |  | Cheb + Aš |  |  |
kyjov sas | sas-rodiny |  | Kyjov |  |  |
v Uherském Hradišti |  |  | Uherské Hradiště |  |  |
u hradiště |  |  | Uherské Hradiště |  |  |
val mez |  |  | Valašské Meziříčí |  |  |
frydek mistek nocleharna | nocleharny |  | Frýdek-Místek |  |  |
brandýs |  |  | Brandýs nad Labem-Stará Boleslav |  |  |
mladá boleslav prace | zamestnani |  | Mladá Boleslav |  |  |
roudnice |  |  | Roudnice nad Labem |  |  |
Roudnice nad Labem pms | office:probation_centre |  | Roudnice nad Labem |  |  |
Rakovník vězeň práce | zamestnani | vtos | Rakovník |  |  |
Jeseník komunita | terapeuticke-komunity |  | Jeseník |  |  |
Sejřek komunita | terapeuticke-komunity |  | Sejřek |  |  |
v Sadské |  |  | Sadská |  |  |
ne starší 26 let dům na půl cesty | domy-na-pul-cesty | age::26 |  |  |  |
azylák, nesmí být starší 60 let | azylove-domy | age::60 |  |  |  |
ne mladší 18 noclehárna Brno | nocleharny | age:18: | Brno |  |  |
pobyt aspoň 6 měsíců Brno |  |  | Brno |  | form:pobytova |
pobyt nejméně rok |  |  |  |  | form:pobytova |
azylák minimálně 40 let | azylove-domy | age:40: |  |  |  |
azylový dům na půl roku | azylove-domy |  |  |  |  |
pustili ho na půlku, azylák Brno | azylove-domy | propusteni + pp-s-dohledem | Brno |  |  |
bydlení na dva roky | housing |  |  |  |  |
bydlení asi na měsíc | housing |  |  |  |  |
ubytování aspoň dva měsíce Brno | housing |  | Brno |  |  |
kdo není Armáda spásy noclehárna Praha | nocleharny |  | Praha |  | ne Armáda spásy |
noclehárna, která nepatří Charitě Praha | nocleharny |  | Praha |  | ne name:charit |
noclehárna, co nepatří k Armádě spásy | nocleharny |  |  |  | ne Armáda spásy |
azylový dům, kam můžou i páry | azylove-domy | par |  |  |  |
kam s manželkou |  | par |  |  |  |
azylový dům Chomutov Jirkov Most | azylove-domy |  | Chomutov + Jirkov + Most |  |  |
OSPOD Ostrava-Poruba | office:child_protection |  | Ostrava |  |  |
z azylového domu do nájmu | bydleni-mimo-108 |  |  |  |  |
pokoj do 5000 Kč, kauce 3000 | bydleni-mimo-108 |  |  |  | noDeposit |
ženu 30 let dvě děti |  | women + age:30:30 + matky-s-detmi |  |  |  |
matka s dvěma dětmi |  | matky-s-detmi |  |  |  |
žena 35 let Ostrava s dítětem |  | women + age:35:35 + matky-s-detmi | Ostrava |  |  |
ubytování, mám dvě děti | housing | rodiny-s-detmi |  |  |  |
muž 40 let, 3 děti, byt Most | bydleni-mimo-108 | men + age:40:40 + rodiny-s-detmi | Most |  |  |
pro ženy a rodiny s dětmi |  | women + rodiny-s-detmi |  |  |  |
klub pro děti Most | nizkoprahova-zarizeni-pro-deti-a-mladez |  | Most |  |  |
kde neberou zálohu |  |  |  |  | noDeposit |
byt, nechtějí kauci | bydleni-mimo-108 |  |  |  | noDeposit |
ubytovna, kde není jistota | bydleni-mimo-108 |  |  |  | noDeposit |
kde nesmí být psi |  |  |  |  | ne condition:petsAllowed |
azylák, kam se nesmí se psem | azylove-domy |  |  |  | ne condition:petsAllowed |
psi nejsou povoleni, azylák | azylove-domy |  |  |  | ne condition:petsAllowed |
ubytovna, kde nejsou zvířata | bydleni-mimo-108 |  |  |  | ne condition:petsAllowed |
noclehárna, kde smí být psi | nocleharny |  |  |  | petsAllowed |
od 3 do 5 tisíc nájem | bydleni-mimo-108 |  |  |  |  |
maminka s malým dítětem, chce se léčit z pervitinu | addiction-treatment | matky-s-detmi |  |  |  |
chce přestat brát, sedí v Pardubicích | addiction-treatment | vtos | vězení:pardubice |  |  |
chce brát léky, sedí v Brně | zdravotni-pece | vtos | vězení:brno |  |  |
soud mi uložil program, je mi 16, Praha | probacni-program | age:16:16 | Praha |  |  |
azylák pro ženu, je jí 62 | azylove-domy | women + age:62:62 |  |  |  |
potřebuju boty a léky než přijdou dávky | materialni-pomoc + zdravotni-pece |  |  |  | acceptsWithoutIncome |
byt, nemám na zálohu | bydleni-mimo-108 |  |  |  | noDeposit |
kde nesmí být děti |  |  |  |  | ne group:deti-mladez-6-26 |
azylák, kam nesmí muži | azylove-domy |  |  |  | ne sex:men |
noclehárna, kde nesmí být alkohol | nocleharny |  |  |  | abstinenceSupported |
dluh 30 až 50 tisíc | dluhy |  |  |  |  |
byt 1+1 do 8 tisíc | bydleni-mimo-108 |  |  |  |  | 1 1
azylový dům pro ženu a její 2 děti | azylove-domy | women + matky-s-detmi |  |  |  |
noclehárna, psi vítáni | nocleharny |  |  |  | petsAllowed |
žena s dětmi ve věku 3 až 5 let |  | matky-s-detmi |  |  |  |
`;
