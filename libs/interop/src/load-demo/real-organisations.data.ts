import { country, hours, outsideGroup, real, regions, strict, web, wish, type DemoEntry } from './demo-words.js';

// Facts about organisations that work with people in and after prison, in our own words, each with source and date;
// compiled in November 2026. What nobody published (places, conditions, horizons) is named as invented at each service.

const released = ['propusteni', 'vtos'] as const;
const inventedTerms = ['podmínky přijetí', 'volná místa', 'doba, na kterou se místo slibuje'] as const;

/** The real part of the demo; continued in `real-organisations-2.data.ts`. */
export const realOrganisations: readonly DemoEntry[] = [
  real(
    'nova-sance',
    {
      kind: 'ngo',
      name: 'NOVÁ ŠANCE, z.s.',
      legalForm: 'z.s.',
      web: 'https://koblov.cz',
      foundedYear: 1998,
      associationMember: true,
      municipalityCode: '554821',
      contacts: web('koblov.cz'),
      services: [
        {
          name: 'Azylový dům NOVÁ ŠANCE, Ostrava-Koblov',
          kinds: ['azylove-domy'],
          groups: ['bez-pristresi', 'muzi', ...released, 's-exekuci'],
          forms: [{ form: 'residential' }],
          areas: [...regions('CZ080'), { level: 'municipality', code: '554821' }],
          prisons: [
            { code: 'ostrava', form: 'visits' },
            { code: 'hermanice', form: 'visits' },
          ],
          towns: [{ code: '554821' }],
          summary:
            'Azylový dům pro muže po výkonu trestu a bez přístřeší. K pobytu patří denní režim a dopolední práce v dílně; pomoc s dluhy a exekucemi, terapeutická skupina.',
          plainSummary: 'Bydlení pro muže po vězení. Máte tu postel, denní řád a práci v dílně. Pomohou vám s dluhy.',
          notFor: 'Pro muže, kteří pomoc odmítají; pro ženy.',
          sexes: ['man'],
          ageFrom: 18,
          languages: ['cs', 'sk'],
          channel: 'platform',
          leadTimeMonths: 6,
          lengthMonths: 12,
          bookingHorizonDays: 60,
          conditionsPublished: true,
          conditions: [
            strict('sex', 'in', ['man'], 'Azylový dům je pro muže.', { ...outsideGroup, due: 'before_request' }),
            strict('age', 'at_least', 18, 'Bydlet tu může člověk od 18 let.', {
              ...outsideGroup,
              due: 'before_request',
            }),
            wish('deposit', 'not_required', null, 'Kauci nechceme.'),
            wish('identity_document', 'required', null, 'Občanský průkaz vyřídíme spolu do 30 dnů po nástupu.', {
              due: 'within_days',
              dueDays: 30,
              meetableFromPrison: true,
            }),
            wish('interview', 'in', ['in_person', 'remote'], 'Před přijetím si promluvíme, může to být i na dálku.', {
              due: 'before_release',
              meetableFromPrison: true,
            }),
            wish('animal', 'excluded', null, 'Zvířata v domě nemáme.'),
          ],
          invented: [...inventedTerms, 'věznice Ostrava a Heřmanice jako místa návštěv', 'jazyky', 'délka pobytu'],
          places: [{ name: 'Lůžka pro muže', measure: 'beds', admission: 'direct', total: 40, free: 4, waiting: null }],
        },
        {
          name: 'Podpora po výkonu trestu NOVÁ ŠANCE',
          kinds: ['case-management', 'zamestnani', 'dluhy'],
          groups: [...released, 'muzi', 's-exekuci'],
          forms: [{ form: 'outreach' }, { form: 'ambulatory' }],
          areas: regions('CZ080'),
          prisons: [
            { code: 'ostrava', form: 'visits' },
            { code: 'hermanice', form: 'visits' },
          ],
          towns: [{ code: '554821' }],
          summary:
            'Tříletý projekt pro lidi po výkonu trestu: pracovníci jezdí za klienty do věznic asi půl roku před propuštěním, pak pomáhají s prací a dluhy.',
          sexes: ['man'],
          channel: 'platform',
          leadTimeMonths: 6,
          lengthMonths: 12,
          programme: { target: 120, active: 20, supported: 40, on: '2017-12-31' },
          invented: ['věznice Ostrava a Heřmanice jako místa návštěv', 'způsob podání', 'délka pomoci'],
        },
      ],
    },
    [
      {
        cs: 'Vznikla v roce 1998, od roku 1999 sídlí v bývalých kasárnách v Koblově; má registrovaný azylový dům.',
        source: 'koblov.cz',
        asOf: 'bez data',
      },
      {
        cs: 'Tříletý projekt pro lidi po výkonu trestu: 20 klientů v péči, asi 40 podpořených, 120 plánovaných; 15 z 30 našlo práci. Ve věznicích začíná asi 6 měsíců před propuštěním.',
        source: 'podklad 001',
        asOf: '2017-12',
      },
      { cs: 'Na úvodní stránce zveřejňuje počet volných míst azylového domu.', source: 'koblov.cz', asOf: 'bez data' },
      { cs: 'Kdo pomoc odmítá, tomu nepomáhá.', source: 'koblov.cz', asOf: 'bez data' },
      { cs: 'Do října 2016 vedla zkušební Probační dům.', source: 'koblov.cz/aktuality_167', asOf: '2016-10' },
      { cs: 'K pobytu patří denní režim a dopolední práce.', source: 'ssi.charita.cz', asOf: '2013-06' },
    ],
  ),
  real(
    'rubikon',
    {
      kind: 'ngo',
      name: 'RUBIKON Centrum, z.ú.',
      legalForm: 'z.ú.',
      web: 'https://rubikoncentrum.cz',
      associationMember: true,
      municipalityCode: '554782',
      principles: ['peer_involvement', 'free_of_charge'],
      contacts: web('www.rubikoncentrum.cz'),
      services: [
        {
          name: 'Práce a příprava na propuštění, RUBIKON Centrum',
          kinds: ['zamestnani', 'vzdelavani'],
          groups: [...released, 's-exekuci'],
          forms: [{ form: 'ambulatory' }, { form: 'outreach' }],
          areas: regions('CZ010', 'CZ020', 'CZ080', 'CZ041'),
          prisons: [{ code: 'vinarice', form: 'programme_inside' }],
          towns: ['554782', '554821', '554481', '554961', '560286', '533955'].map((code) => ({ code })),
          summary:
            'Začíná s lidmi, kterým zbývá 6 až 9 měsíců trestu: plán bydlení, práce, školení a peněz. Pracovní poradci, tréninková místa, dílna ve Vinařicích.',
          plainSummary: 'Pomohou vám najít práci i s exekucí. Začít můžete půl roku před propuštěním.',
          cost: 'zdarma',
          leadTimeMonths: 9,
          conditionsPublished: true,
          conditions: [
            wish(
              'months_before_release',
              'between',
              { from: 6, to: 9 },
              'Ideální je ozvat se 6 až 9 měsíců před propuštěním.',
              {
                due: 'before_request',
                meetableFromPrison: true,
              },
            ),
            wish('interview', 'in', ['in_person', 'remote'], 'Na začátku mluvíme o motivaci; může to být na dálku.', {
              due: 'before_request',
              meetableFromPrison: true,
            }),
          ],
          invented: ['rozhovor na dálku', 'volná místa'],
          places: [
            {
              name: 'Noví klienti',
              measure: 'clients',
              admission: 'after_assessment',
              total: 60,
              free: 8,
              waiting: null,
            },
          ],
        },
        {
          name: 'Dluhové poradenství, RUBIKON Centrum',
          kinds: ['dluhy'],
          groups: [...released, 's-exekuci'],
          forms: [{ form: 'ambulatory' }, { form: 'remote' }],
          areas: regions('CZ010', 'CZ020', 'CZ080', 'CZ041'),
          towns: ['554782', '554821', '554481', '560286'].map((code) => ({ code })),
          summary:
            'Poradce pomáhá srovnat dluhy a exekuce lidem s trestní minulostí. V Ostravě dva pracovní a jeden dluhový poradce.',
          cost: 'zdarma',
          remoteContact: true,
          invented: ['poradenství na dálku'],
        },
        {
          name: 'Mentoring a romský mentoring, RUBIKON Centrum',
          kinds: ['mentoring', 'peer'],
          groups: ['etnicke-mensiny', 'pp-s-dohledem', ...released],
          forms: [{ form: 'outreach' }],
          areas: regions('CZ010', 'CZ020', 'CZ080', 'CZ041'),
          towns: ['554782', '554821', '560286'].map((code) => ({ code })),
          summary:
            'Mentoři provázejí lidi po propuštění a s dohledem; romský mentoring vedou lidé ze stejného prostředí, peer mentoři mají vlastní zkušenost s trestem.',
          languages: ['cs', 'rom', 'sk'],
          invented: ['jazyky', 'města'],
        },
        {
          name: 'Probační programy, RUBIKON Centrum',
          kinds: ['probacni-program'],
          groups: ['pp-s-dohledem', 'pachatele'],
          forms: [{ form: 'ambulatory' }],
          areas: regions('CZ010', 'CZ020'),
          towns: [{ code: '554782' }],
          summary: 'Programy pro lidi, kterým je uložil soud nebo doporučila probační služba.',
          invented: ['místo konání'],
        },
      ],
    },
    [
      {
        cs: 'Působí hlavně v Praze, Středočeském, Moravskoslezském a Karlovarském kraji.',
        source: 'zpravy.aktualne.cz',
        asOf: '2023-02-22',
      },
      {
        cs: 'Začíná s vězni, kterým zbývá 6 až 9 měsíců; plán bydlení, práce, školení a peněz. Ve věznici Vinařice vede dílnu.',
        source: 'rubikoncentrum.cz',
        asOf: 'bez data',
      },
      {
        cs: 'Pobočky v Chebu, Chodově, Karlových Varech a Sokolově; ověřuje motivaci a spolehlivost klientů.',
        source: 'chebsky.denik.cz',
        asOf: '2017-03-21',
      },
      {
        cs: 'Ostravská pobočka: dva pracovní a jeden dluhový poradce, tréninková místa, zdarma.',
        source: 'ct24.ceskatelevize.cz',
        asOf: 'bez data',
      },
    ],
  ),
  real(
    'laxus',
    {
      kind: 'ngo',
      name: 'Laxus z.ú.',
      legalForm: 'z.ú.',
      ico: '62695487',
      web: 'https://laxus.cz',
      municipalityCode: '569810',
      contacts: web('www.laxus.cz'),
      services: [
        {
          name: 'Centrum adiktologických služeb ve vězení, Laxus',
          kinds: ['adiktologie', 'odborne-socialni-poradenstvi'],
          groups: ['zavislost', 'vtos', 'vazba'],
          forms: [{ form: 'outreach' }, { form: 'remote' }],
          areas: regions('CZ051', 'CZ020', 'CZ052', 'CZ053', 'CZ063'),
          prisons: [
            { code: 'pardubice', form: 'visits' },
            { code: 'rynovice', form: 'remote' },
            { code: 'liberec', form: 'remote' },
            { code: 'straz', form: 'remote' },
          ],
          towns: ['569810', '555134'].map((code) => ({ code })),
          summary:
            'Poradenství a adiktologie pro lidi ve vazbě i ve výkonu trestu v pěti krajích; ve věznicích Libereckého kraje i na dálku.',
          remoteContact: true,
          invented: ['přesný seznam věznic Libereckého kraje'],
        },
        {
          name: 'Následná péče a kontaktní centra, Laxus',
          kinds: ['sluzby-nasledne-pece', 'kontaktni-centra', 'terenni-programy'],
          groups: ['zavislost', 'propusteni'],
          forms: [{ form: 'ambulatory' }, { form: 'outreach' }],
          areas: regions('CZ052', 'CZ053', 'CZ020'),
          towns: ['569810', '555134', '537004', '577731', '535419'].map((code) => ({ code })),
          summary: 'Kontaktní centra, terénní programy a doléčování, které navazují na práci ve vězení.',
          invented: [],
        },
      ],
    },
    [
      {
        cs: 'Centrum drogových služeb ve vězení pracuje s lidmi ve vazbě i ve výkonu trestu v pěti krajích.',
        source: 'vscr.cz, věznice Pardubice',
        asOf: 'bez data',
      },
      { cs: 'Docházel do deseti věznic v šesti krajích.', source: 'laxus.cz', asOf: '2015' },
      { cs: 'Od roku 2020 mluví s vězni v Libereckém kraji i na dálku.', source: 'laxus.cz', asOf: '2021' },
    ],
  ),
  real(
    'podane-ruce',
    {
      kind: 'ngo',
      name: 'Společnost Podané ruce o.p.s.',
      legalForm: 'o.p.s.',
      web: 'https://podaneruce.cz',
      associationMember: true,
      municipalityCode: '582786',
      contacts: web('podaneruce.cz'),
      services: [
        {
          name: 'Centrum poradenských služeb ve vězení a po výstupu, Brno',
          kinds: ['adiktologie', 'odborne-socialni-poradenstvi', 'dluhy', 'peer'],
          groups: ['zavislost', ...released, 's-exekuci'],
          forms: [{ form: 'outreach' }, { form: 'ambulatory', openingHours: hours('09:00', '16:00') }],
          areas: regions('CZ064'),
          prisons: [
            { code: 'kurim', form: 'visits' },
            { code: 'brno', form: 'visits' },
          ],
          towns: ['582786', '583251'].map((code) => ({ code })),
          summary:
            'Protidrogová poradna ve vězení a po výstupu: v Kuřimi vězeňský program s poradenstvím o závislosti i dluzích, po propuštění pokračuje v Brně (projekt KOMPAS).',
          plainSummary:
            'Poradci přijedou za vámi do věznice a po propuštění se sejdete v Brně. Pomohou s drogami i s dluhy.',
          invented: ['otevírací doba', 'věznice Brno', 'pořadník'],
          places: [
            {
              name: 'Klienti v Kuřimi',
              measure: 'clients',
              admission: 'waiting_list',
              total: 40,
              free: 0,
              waiting: 12,
            },
          ],
        },
      ],
    },
    [
      {
        cs: 'Centrum sídlí v Brně, v roce 2017 mělo ve věznicích přes 500 klientů; projekt KOMPAS je pro lidi po vězení.',
        source: 'aktualne.podaneruce.cz',
        asOf: '2018',
      },
      { cs: 'Kuřim: 102 návštěv, 121 klientů a 633 rozhovorů za rok.', source: 'vscr.cz, věznice Kuřim', asOf: '2018' },
      {
        cs: 'Zájem v Kuřimi převyšuje možnosti; výběr se koordinuje, aby se služby nezdvojovaly.',
        source: 'vscr.cz, věznice Kuřim',
        asOf: '2016',
      },
      { cs: 'Měla 40 služeb a 180 zaměstnanců ve třech krajích.', source: 'ies.podaneruce.cz', asOf: '2018-02' },
      {
        cs: 'V brněnském akčním plánu: kontaktní a terénní práce, noční život, koordinace.',
        source: 'podklad 000',
        asOf: '2017',
      },
    ],
  ),
  real(
    'sananim',
    {
      kind: 'ngo',
      name: 'SANANIM z.ú.',
      legalForm: 'z.ú.',
      associationMember: true,
      foundedYear: 1990,
      services: [
        {
          name: 'Centrum pro osoby v konfliktu se zákonem (COKUZ), SANANIM',
          kinds: ['adiktologie'],
          groups: ['zavislost', 'vazba', ...released],
          forms: [{ form: 'ambulatory' }, { form: 'outreach' }],
          areas: country,
          summary: 'Provází lidi, kteří užívají drogy, všemi fázemi trestního řízení, od vazby po propuštění.',
          invented: ['formy', 'působnost v celé republice'],
        },
      ],
    },
    [
      {
        cs: 'Od roku 1990; 16 adiktologických služeb; COKUZ pomáhá uživatelům drog ve všech fázích trestního řízení.',
        source: 'aoov.cz',
        asOf: '2022, rok odvozen',
      },
    ],
  ),
  real(
    'romodrom',
    {
      kind: 'ngo',
      name: 'Romodrom o.p.s.',
      legalForm: 'o.p.s.',
      associationMember: true,
      regionCode: 'CZ010',
      services: [
        {
          name: 'Terénní vězeňský program, Romodrom',
          kinds: ['terenni-programy'],
          groups: ['etnicke-mensiny', ...released, 'rodina-vezneneho', 's-exekuci'],
          forms: [{ form: 'outreach' }],
          areas: regions('CZ010', 'CZ020'),
          prisons: [{ code: 'oracov', form: 'visits' }],
          summary:
            'Terénní program ve věznici a po propuštění: bydlení, práce, úřady, peníze a kontakt s rodinou. Přihlásit se může vězněný sám nebo přes sociálního pracovníka věznice.',
          ageFrom: 18,
          conditionsPublished: false,
          conditions: [
            wish(
              'region_of_residence',
              'in',
              ['CZ010', 'CZ020'],
              'V roce 2015 bral program lidi s bydlištěm v Praze nebo Středočeském kraji.',
              { due: 'before_request' },
            ),
          ],
          invented: [],
        },
      ],
    },
    [
      {
        cs: 'Do Oráčova jezdí od roku 2006: bydlení, práce, úřady, finance, rodina (§ 69).',
        source: 'vscr.cz, věznice Oráčov',
        asOf: 'bez data',
      },
      {
        cs: 'Ukončený program z roku 2015 byl pro lidi nad 18 let s bydlištěm v Praze nebo Středočeském kraji.',
        source: 'romodrom.cz',
        asOf: '2015',
      },
      { cs: 'Program běží ve více krajích.', source: 'sever.rozhlas.cz', asOf: '2020-11' },
    ],
  ),
  real(
    'charita-trebic',
    {
      kind: 'church',
      name: 'Oblastní charita Třebíč',
      associationMember: true,
      municipalityCode: '590266',
      principles: ['faith_based'],
      services: [
        {
          name: 'Terénní program Al Paso, Třebíč',
          kinds: ['terenni-programy', 'case-management'],
          groups: [...released],
          forms: [{ form: 'outreach' }],
          areas: regions('CZ063'),
          prisons: [{ code: 'rapotice', form: 'visits' }],
          towns: [{ code: '590266' }],
          summary: 'Provází lidi po výkonu trestu na Třebíčsku.',
          invented: ['věznice Rapotice'],
        },
        {
          name: 'Probační programy Most, Třebíč',
          kinds: ['probacni-program'],
          groups: ['mladistvi', 'pp-s-dohledem'],
          forms: [{ form: 'ambulatory' }],
          areas: regions('CZ063'),
          towns: [{ code: '590266' }],
          summary: 'Probační programy pro lidi, kterým je uložil soud.',
          invented: ['cílová skupina'],
        },
        {
          name: 'Kontaktní centrum Noe a doléčovací centrum, Třebíč',
          kinds: ['kontaktni-centra', 'sluzby-nasledne-pece'],
          groups: ['zavislost'],
          forms: [{ form: 'ambulatory' }],
          areas: regions('CZ063'),
          towns: [{ code: '590266' }],
          summary: 'Kontaktní centrum a doléčování pro lidi se závislostí.',
          invented: [],
        },
      ],
    },
    [
      {
        cs: 'Služby podle profilu její členky výboru asociace: Al Paso, probační programy Most, azylové domy, centrum Noe, doléčování.',
        source: 'aoov.cz',
        asOf: '2022, rok odvozen',
      },
    ],
  ),
  real(
    'proxima-sociale',
    {
      kind: 'ngo',
      name: 'Proxima Sociale',
      associationMember: true,
      regionCode: 'CZ010',
      services: [
        {
          name: 'Probační program pro mladistvé, Proxima Sociale',
          kinds: ['probacni-program'],
          groups: ['mladistvi'],
          forms: [{ form: 'ambulatory' }],
          areas: regions('CZ010'),
          summary: 'Program pro mladistvé po doporučení Probační a mediační služby nebo rozhodnutí soudu.',
          ageFrom: 15,
          ageTo: 18,
          accreditation: { kind: 'probation_programme_accreditation', issuer: 'Ministerstvo spravedlnosti' },
          invented: ['působnost v Praze', 'akreditace čeká na potvrzení koordinátorem'],
        },
      ],
    },
    [
      {
        cs: 'Probační program pro mladistvé po doporučení probační služby nebo na příkaz soudu.',
        source: 'aoov.cz',
        asOf: '2022, rok odvozen',
      },
    ],
  ),
  real(
    'ratolest',
    {
      kind: 'ngo',
      name: 'Ratolest Brno',
      associationMember: true,
      municipalityCode: '582786',
      services: [
        {
          name: 'Probační programy, Ratolest Brno',
          kinds: ['probacni-program'],
          groups: ['mladistvi', 'pp-s-dohledem'],
          forms: [{ form: 'ambulatory' }],
          areas: regions('CZ064'),
          towns: [{ code: '582786' }],
          summary: 'Probační programy v Brně; organizace vede pracovní skupinu asociace k probačním programům.',
          invented: ['cílová skupina'],
        },
      ],
    },
    [{ cs: 'Vede v asociaci pracovní skupinu Probační programy.', source: 'aoov.cz', asOf: '2023, rok odvozen' }],
  ),
];
