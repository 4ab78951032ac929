import { country, hours, real, regions, strict, web, wish, type DemoEntry } from './demo-words.js';

/** The real part of the demo, continued: family and faith, health, towns, and what ended. */
export const moreRealOrganisations: readonly DemoEntry[] = [
  real(
    'vezenska-duchovenska-pece',
    {
      kind: 'church',
      name: 'Vězeňská duchovenská péče, z.s.',
      legalForm: 'z.s.',
      principles: ['faith_based', 'voluntary'],
      services: [
        {
          name: 'Duchovní péče ve věznicích, VDP',
          kinds: ['duchovni'],
          groups: ['vtos', 'vazba'],
          forms: [{ form: 'outreach' }],
          areas: country,
          prisons: ['olomouc', 'odolov', 'jirice', 'vinarice'].map((code) => ({ code, form: 'visits' as const })),
          summary: 'Dobrovolní duchovní a kaplani navštěvují lidi ve vazbě a výkonu trestu.',
          cost: 'zdarma',
          invented: ['působnost v celé republice'],
        },
        {
          name: 'Podané ruce mentora, VDP (ukončený projekt)',
          kinds: ['mentoring'],
          groups: ['propusteni', 'vtos'],
          forms: [{ form: 'outreach' }],
          areas: country,
          prisons: ['olomouc', 'odolov', 'jirice', 'vinarice'].map((code) => ({ code, form: 'visits' as const })),
          summary:
            'Mentor byl s člověkem půl roku před propuštěním a půl roku po něm; podpořil přes 120 odsouzených ze čtyř věznic. Projekt skončil.',
          leadTimeMonths: 6,
          lengthMonths: 12,
          programme: { target: 120, active: 0, supported: 120, on: '2024-04-30' },
          validFrom: '2022-05-01',
          validTo: '2024-04-30',
          invented: ['den konce projektu'],
        },
      ],
    },
    [
      {
        cs: 'Projekt Podané ruce mentora od 1. května 2022: půl roku před propuštěním a půl roku po něm, 30 odsouzených na věznici za dva roky.',
        source: 'vscr.cz, vazební věznice Olomouc',
        asOf: '2022-08',
      },
      {
        cs: 'Podpořeno přes 120 odsouzených ze čtyř věznic; projekt skončil.',
        source: 'podanerucementora.cz',
        asOf: 'bez data',
      },
    ],
  ),
  real(
    'mvs',
    {
      kind: 'ngo',
      name: 'Mezinárodní vězeňské společenství, z.s.',
      legalForm: 'z.s.',
      web: 'https://mvs.cz',
      foundedYear: 2010,
      associationMember: true,
      principles: ['faith_based'],
      contacts: web('mvs.cz'),
      services: [
        {
          name: 'Provázení po propuštění, MVS',
          kinds: ['mentoring', 'duchovni'],
          groups: ['propusteni', 'vtos'],
          forms: [{ form: 'outreach' }],
          areas: country,
          summary:
            'Křesťanské společenství provází lidi ve vězení i po propuštění; mentor po propuštění pomáhá s prvními kroky.',
          invented: ['působnost v celé republice'],
        },
        {
          name: 'Pomoc rodinám a dětem vězňů, MVS',
          kinds: ['rodina'],
          groups: ['rodina-vezneneho'],
          forms: [{ form: 'outreach' }, { form: 'remote' }],
          areas: country,
          summary: 'Podpora rodin a dětí lidí ve vězení, kontakt s blízkými během trestu.',
          remoteContact: true,
          invented: ['formy', 'působnost v celé republice'],
        },
        {
          name: 'Hmotná pomoc po propuštění, MVS',
          kinds: ['materialni-pomoc'],
          groups: ['propusteni', 'bez-prijmu'],
          forms: [{ form: 'outreach' }],
          areas: country,
          summary: 'Z darů platí oblečení, první noci v azylovém domě, léky nebo brýle, na které granty nejsou.',
          invented: ['působnost v celé republice'],
        },
      ],
    },
    [
      { cs: 'Vznikla v roce 2010, v asociaci od září 2019.', source: 'mvs.cz', asOf: 'bez data' },
      {
        cs: 'Dary hradí oblečení, poplatky v azylových domech, léky a brýle.',
        source: 'prisonfellowship.cz, výroční zpráva',
        asOf: '2017',
      },
    ],
  ),
  real(
    'oikia',
    {
      kind: 'ngo',
      name: 'OIKIA',
      web: 'https://oikia.cz',
      contacts: web('www.oikia.cz'),
      services: [
        {
          name: 'Psychoterapie a sociální práce při dlouhých trestech, OIKIA',
          kinds: ['psychiatrie', 'odborne-socialni-poradenstvi'],
          groups: ['vtos'],
          forms: [{ form: 'outreach' }],
          areas: country,
          prisons: ['belusice', 'horni-slavkov', 'praha-pankrac', 'valdice', 'mirov'].map((code) => ({
            code,
            form: 'visits' as const,
          })),
          summary: 'Pracuje s lidmi s dlouhými a doživotními tresty: psychoterapie a sociální práce přímo ve věznici.',
          conditionsPublished: true,
          conditions: [
            wish('sentence_length', 'at_least', 120, 'Program je určen pro dlouhé tresty včetně doživotních.', {
              due: 'before_request',
            }),
          ],
          invented: ['hranice délky trestu', 'doživotní tresty'],
        },
      ],
    },
    [
      {
        cs: 'S věznicemi Bělušice, Horní Slavkov, Pankrác, Valdice a Mírov spolupracuje od září 2023; Karviná se připravuje, s Rýnovicemi jedná.',
        source: 'oikia.cz',
        asOf: '2023 nebo později',
      },
    ],
  ),
  real(
    'rozkos-bez-rizika',
    {
      kind: 'ngo',
      name: 'Rozkoš bez rizika',
      municipalityCode: '554821',
      principles: ['harm_reduction', 'anonymous'],
      services: [
        {
          name: 'Ambulance a terén pro lidi v sexbyznysu, Ostrava',
          kinds: ['zdravotni-pece', 'terenni-programy', 'odborne-socialni-poradenstvi'],
          groups: ['komercne-zneuzivane', 'zeny'],
          forms: [
            { form: 'outreach' },
            { form: 'ambulatory', openingHours: hours('16:00', '19:00', [2]) },
            { form: 'remote' },
          ],
          areas: regions('CZ080'),
          towns: [{ code: '554821', discreet: true, wayIn: 'Dům není označen, jméno je jen u zvonku.' }],
          summary:
            'Rychlé testy na HIV a žloutenku, poradna na dálku i právní poradenství pro ženy v sexbyznysu; hlavně v terénu.',
          sexes: ['woman'],
          remoteContact: true,
          invented: [],
        },
      ],
    },
    [
      {
        cs: 'Ambulance v Ostravě v úterý od 16 do 19 hodin, převážně terén, pětičlenný tým; dům není označen, jen zvonek.',
        source: 'podklad 001',
        asOf: '2017-12',
      },
    ],
  ),
  real(
    'bily-nosorozec',
    {
      kind: 'ngo',
      name: 'Bílý nosorožec',
      municipalityCode: '554821',
      services: [
        {
          name: 'Prevence pro děti a rodiče, Bílý nosorožec',
          kinds: ['vzdelavani'],
          groups: ['deti-mladez-6-26', 'rodiny-s-detmi'],
          forms: [{ form: 'ambulatory' }],
          areas: regions('CZ080'),
          towns: [{ code: '554821' }],
          summary: 'Otevřené, uzavřené a rodičovské skupiny prevence pro děti do 15 let.',
          invented: [],
        },
      ],
    },
    [{ cs: 'Tři projekty prevence, 26 účastníků do 15 let.', source: 'podklad 001', asOf: '2017-12' }],
  ),
  real(
    'vzajemne-souziti',
    {
      kind: 'ngo',
      name: 'Vzájemné soužití',
      municipalityCode: '554821',
      services: [
        {
          name: 'Společně za práva a bezpečí, Ostrava',
          kinds: ['case-management', 'restorativni'],
          groups: ['svl', 'obeti-tc'],
          forms: [{ form: 'outreach' }],
          areas: [{ level: 'municipality', code: '554821' }],
          towns: [{ code: '554821' }],
          summary: 'Vyhledávání lidí v nouzi, společné pochůzky s policií a týmy více profesí.',
          validFrom: '2017-03-01',
          invented: ['cílové skupiny'],
        },
      ],
    },
    [{ cs: 'Projekt Společně za práva a bezpečí od března 2017.', source: 'podklad 001', asOf: '2017-12' }],
  ),
  real(
    'clovek-v-tisni-liberec',
    {
      kind: 'ngo',
      name: 'Člověk v tísni, Liberec',
      municipalityCode: '563889',
      services: [
        {
          name: 'Sociální začleňování a dluhy, Člověk v tísni Liberec',
          kinds: ['dluhy', 'terenni-programy'],
          groups: ['svl', 's-exekuci', 'propusteni'],
          forms: [{ form: 'outreach' }, { form: 'ambulatory' }],
          areas: regions('CZ051'),
          towns: [{ code: '563889' }],
          summary: 'Sociální začleňování v Liberci; organizace hostí libereckou pracovní skupinu.',
          invented: ['dluhové poradenství', 'cílové skupiny'],
        },
      ],
    },
    [
      {
        cs: 'Hostí libereckou pracovní skupinu; z jejích studií se vychází i v Litvínově.',
        source: 'podklady 002 a 004',
        asOf: '2024-01',
      },
    ],
  ),
  real(
    'drak',
    {
      kind: 'ngo',
      name: 'D.R.A.K., z.s.',
      legalForm: 'z.s.',
      web: 'https://sdruzenidrak.cz',
      municipalityCode: '563889',
      services: [
        {
          name: 'Podpora zdraví pro lidi ohrožené vyloučením, D.R.A.K.',
          kinds: ['zdravotni-pece'],
          groups: ['svl', 'bez-pristresi'],
          forms: [{ form: 'ambulatory' }, { form: 'outreach' }],
          areas: regions('CZ051'),
          towns: [{ code: '563889' }],
          summary: 'Projekt podpory zdraví pro jednotlivce i skupiny, kterým hrozí vyloučení.',
          invented: ['cílové skupiny'],
        },
      ],
    },
    [{ cs: 'Projekt podpory zdraví pro lidi ohrožené vyloučením.', source: 'podklad 004', asOf: '2024-01' }],
  ),
  ...(['Návrat', 'CBL'] as const).map((name) =>
    real(
      name === 'CBL' ? 'cbl' : 'navrat-liberec',
      {
        kind: 'ngo',
        name: `${name}, Liberec`,
        municipalityCode: '563889',
        services: [
          {
            name: `Projekt bydlení, ${name} Liberec`,
            kinds: ['bydleni-mimo-108'],
            groups: ['bez-pristresi', 'propusteni'],
            forms: [{ form: 'residential' }],
            areas: regions('CZ051'),
            towns: [{ code: '563889' }],
            summary: 'Projekt bydlení v Liberci mimo registrované sociální služby.',
            invented: ['cílové skupiny'],
          },
        ],
      },
      [{ cs: 'Vede v Liberci projekt bydlení.', source: 'podklad 004', asOf: '2024-01' }],
    ),
  ),
  real(
    'my-litvinov',
    {
      kind: 'ngo',
      name: 'MY Litvínov',
      legalForm: 'z.s.',
      municipalityCode: '567256',
      services: [
        {
          name: 'Sousedský dům Libuše, Litvínov-Janov',
          kinds: ['materialni-pomoc'],
          groups: ['svl', 'bez-prijmu'],
          forms: [{ form: 'ambulatory' }],
          areas: [{ level: 'orp', code: '4206' }],
          towns: [{ code: '567256' }],
          summary: 'Komunitní dům v Janově: potravinová pomoc, ošacení a práce se sousedy.',
          invented: [],
        },
      ],
    },
    [
      {
        cs: 'Provozuje Sousedský dům Libuše v Janově: komunitní práce, jídlo a oblečení.',
        source: 'podklad 002',
        asOf: '2023–2024',
      },
    ],
  ),
  real(
    'sofa',
    {
      kind: 'ngo',
      name: 'SOFA',
      regionCode: 'CZ042',
      services: [
        {
          name: 'Case management a Signály, SOFA Mostecko',
          kinds: ['case-management'],
          groups: ['svl', 'propusteni'],
          forms: [{ form: 'outreach' }],
          areas: [{ level: 'district', code: 'CZ0425' }],
          towns: [{ code: '567027' }],
          summary: 'Koordinace péče na Mostecku, projekt Signály.',
          invented: ['cílová skupina propuštěných'],
        },
      ],
    },
    [{ cs: 'Projekt koordinace péče a projekt Signály na Mostecku.', source: 'podklad 002', asOf: '2023' }],
  ),
  ...(
    [
      ['centrum-protidrogove-prevence', 'Centrum protidrogové prevence a terapie, o.p.s.'],
      ['kotec', 'KOTEC, o.p.s.'],
      ['magdalena', 'Magdaléna, o.p.s.'],
    ] as const
  ).map(([key, name]) =>
    real(
      key,
      {
        kind: 'ngo',
        name,
        legalForm: 'o.p.s.',
        services: [
          {
            name: `Drogové služby ve vězení, ${name}`,
            kinds: ['adiktologie'],
            groups: ['zavislost', 'vtos'],
            forms: [{ form: 'outreach' }],
            areas: country,
            summary: 'Partner projektu, který pomáhá lidem se závislostí ve vězení a navazuje po propuštění.',
            invented: ['působnost v celé republice'],
          },
        ],
      },
      [
        {
          cs: 'Partner systémového projektu pro vězněné uživatele drog s návazností po propuštění (Norské fondy).',
          source: 'pracezamrizemi.cz',
          asOf: 'bez data',
        },
      ],
    ),
  ),
  real(
    'spolek-sance',
    {
      kind: 'ngo',
      name: 'Spolek Šance',
      legalForm: 'spolek',
      services: [
        {
          name: 'Ubytování a práce po výkonu trestu, Spolek Šance',
          kinds: ['bydleni-mimo-108', 'zamestnani'],
          groups: ['propusteni'],
          forms: [{ form: 'residential' }],
          areas: country,
          summary:
            'Ubytování a práce pro muže a ženy bez zázemí, většinou po prvním trestu za nenásilnou činnost; po propuštění bývají 2 až 3 měsíce bez dávek.',
          ageFrom: 18,
          conditionsPublished: true,
          conditions: [
            strict('age', 'at_least', 18, 'Bereme lidi od 18 let.', { due: 'before_request' }),
            wish('excluded_conduct', 'excluded', ['violence'], 'Přednost mají lidé odsouzení za nenásilnou činnost.', {
              due: 'before_request',
            }),
          ],
          invented: ['působnost v celé republice'],
        },
      ],
    },
    [
      {
        cs: 'Přijímá muže a ženy nad 18 let, hlavně poprvé odsouzené za nenásilnou činnost, kteří mají zájem a přijmou pravidla; upozorňuje na 2 až 3 měsíce bez dávek.',
        source: 'spoleksance.cz',
        asOf: '2017-03',
      },
    ],
  ),
  real('za-branou', { kind: 'ngo', name: 'Za branou', legalForm: 'z.s.', services: [] }, [
    {
      cs: 'Malá skupina dobrovolníků chystala sociální rehabilitaci pro propuštěné.',
      source: 'zabra.webnode.cz',
      asOf: '2010',
    },
  ]),
  real(
    'zluta-stuzka',
    { kind: 'other', name: 'Žlutá stužka (Yellow Ribbon)', municipalityCode: '554782', services: [] },
    [
      {
        cs: 'Třetí Běh se Žlutou stužkou v Praze 13. června 2018 podpořil lidi, kteří se vracejí z vězení.',
        source: 'cirkev.cz',
        asOf: '2018-06',
      },
    ],
  ),
  real(
    'armada-spasy',
    {
      kind: 'church',
      name: 'Armáda spásy',
      web: 'https://armadaspasy.cz',
      principles: ['faith_based', 'low_threshold'],
      contacts: web('armadaspasy.cz'),
      services: [
        {
          name: 'Noclehárna a denní centrum, Armáda spásy Ostrava',
          kinds: ['nocleharny', 'nizkoprahova-denni-centra'],
          groups: ['bez-pristresi', 'bez-dokladu', 'bez-prijmu'],
          forms: [{ form: 'ambulatory' }],
          areas: [{ level: 'municipality', code: '554821' }],
          towns: [{ code: '554821' }],
          summary:
            'Denní centrum pro 60 lidí a noclehárna s 80 lůžky pro muže a 14 pro ženy; přijímá i bez dokladů a bez příjmu.',
          conditionsPublished: true,
          conditions: [
            wish('identity_document', 'not_required', null, 'Přijmeme vás i bez dokladů.'),
            wish('monthly_income', 'not_required', null, 'Přijmeme vás i bez příjmu.'),
          ],
          invented: ['volná lůžka'],
          places: [
            { name: 'Lůžka pro muže', measure: 'beds', admission: 'direct', total: 80, free: 9, waiting: null },
            { name: 'Lůžka pro ženy', measure: 'beds', admission: 'direct', total: 14, free: 1, waiting: null },
          ],
        },
        {
          name: 'Noclehárny, Armáda spásy Praha',
          kinds: ['nocleharny'],
          groups: ['bez-pristresi'],
          forms: [{ form: 'ambulatory' }],
          areas: regions('CZ010'),
          towns: [{ code: '554782' }],
          summary: 'Dvě noclehárny v Praze (Holešovice, Malešice), jedna jen pro ženy a jedna jen pro muže.',
          invented: [],
        },
      ],
    },
    [
      { cs: 'V Praze dvě noclehárny, jedna pro ženy a jedna pro muže.', source: 'blesk.cz', asOf: '2022, rok odvozen' },
      {
        cs: 'V Ostravě denní centrum pro 60 lidí a noclehárna s 80 lůžky pro muže a 14 pro ženy, i bez dokladů a příjmu.',
        source: 'polar.cz',
        asOf: 'bez data',
      },
      { cs: 'V zimě denně asi 2 500 míst.', source: 'zpravy.aktualne.cz', asOf: '2021' },
    ],
  ),
];
