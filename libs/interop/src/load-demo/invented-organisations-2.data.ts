import { country, hours, invented, outsideGroup, regions, strict, wish, type DemoEntry } from './demo-words.js';

const released = ['propusteni', 'vtos'] as const;

/** The invented part of the demo, continued: health, work, family, papers. */
export const moreInventedOrganisations: readonly DemoEntry[] = [
  invented(
    'ukazka-psychiatrie-brno',
    {
      kind: 'health_facility',
      name: 'Ulička k lékaři',
      municipalityCode: '582786',
      services: [
        {
          name: 'Psychiatrie a zdravotní péče pro lidi bez domova, Brno',
          kinds: ['psychiatrie', 'zdravotni-pece', 'centrum-dusevniho-zdravi'],
          groups: ['bez-pristresi', 'chron-dusevni', 'dual-diagnoza', 'propusteni'],
          forms: [{ form: 'ambulatory', openingHours: hours('08:00', '14:00') }, { form: 'outreach' }],
          areas: regions('CZ064'),
          prisons: [
            { code: 'brno', form: 'visits' },
            { code: 'kurim', form: 'visits' },
          ],
          towns: [{ code: '582786' }],
          summary: 'Psychiatr a sestra ordinují v denním centru i na ulici; přijmou i bez pojištění.',
          conditionsPublished: true,
          conditions: [
            wish('health_insurance', 'not_required', null, 'Ošetříme vás i bez pojištění.'),
            wish('identity_document', 'not_required', null, 'Doklady nepotřebujete.'),
          ],
          invented: [],
        },
        {
          name: 'Krizová lůžka, Brno',
          kinds: ['krizova-pomoc'],
          groups: ['krize', 'bez-pristresi'],
          forms: [{ form: 'residential' }],
          areas: regions('CZ064'),
          towns: [{ code: '582786' }],
          summary: 'Lůžko na nejvýš sedm nocí, přijetí kdykoli.',
          invented: [],
          places: [{ name: 'Krizová lůžka', measure: 'beds', admission: 'direct', total: 6, free: 2, waiting: null }],
        },
      ],
    },
    'Zdravotní péče pro lidi bez domova.',
  ),
  invented(
    'ukazka-substituce-ostrava',
    {
      kind: 'health_facility',
      name: 'Rovnováha',
      municipalityCode: '554821',
      services: [
        {
          name: 'Substituční léčba, Ostrava',
          kinds: ['substituce', 'adiktologie'],
          groups: ['zavislost', ...released],
          forms: [{ form: 'ambulatory', openingHours: hours('07:00', '11:00') }],
          areas: regions('CZ080'),
          prisons: [
            { code: 'hermanice', form: 'visits' },
            { code: 'karvina', form: 'visits' },
          ],
          towns: [{ code: '554821' }],
          summary: 'Substituční léčba bez přerušení při propuštění; recept je připraven první den.',
          conditionsPublished: true,
          conditions: [
            wish('substitution', 'accepted', null, 'Navážeme na léčbu z vězení.'),
            wish('abstinence', 'not_required', null, 'Abstinenci nechceme.'),
          ],
          invented: [],
          places: [{ name: 'Klienti', measure: 'clients', admission: 'direct', total: 50, free: 7, waiting: null }],
        },
      ],
    },
    'Ambulance substituční léčby.',
  ),
  invented(
    'ukazka-komunita-olomouc',
    {
      kind: 'ngo',
      name: 'Jabloň',
      municipalityCode: '500496',
      services: [
        {
          name: 'Terapeutická komunita pro ženy s dětmi, Olomoucko',
          kinds: ['terapeuticke-komunity'],
          groups: ['zavislost', 'matky-s-detmi', 'zeny'],
          forms: [{ form: 'residential' }],
          areas: country,
          towns: [{ code: '500496', discreet: true, wayIn: 'Komunita leží mimo město, z nádraží pro vás přijedeme.' }],
          summary: 'Léčba závislosti pro ženy, které přicházejí i s dítětem.',
          sexes: ['woman'],
          ageFrom: 18,
          lengthMonths: 12,
          conditionsPublished: true,
          conditions: [
            strict('sex', 'in', ['woman'], 'Komunita je pro ženy.', { ...outsideGroup, due: 'before_request' }),
            wish('children', 'accepted', null, 'Přijmeme vás s dítětem do šesti let.'),
            strict('abstinence', 'at_least', 7, 'Nejdřív detox, aspoň sedm dní.', {
              ...outsideGroup,
              meetableFromPrison: true,
            }),
          ],
          invented: [],
          places: [
            { name: 'Ženy s dětmi', measure: 'beds', admission: 'after_assessment', total: 10, free: 1, waiting: null },
          ],
        },
      ],
    },
    'Terapeutická komunita pro ženy.',
  ),
  invented(
    'ukazka-dilna-liberec',
    {
      kind: 'employer',
      name: 'Jiskra',
      municipalityCode: '563889',
      services: [
        {
          name: 'Rekvalifikace na svářeče, Liberecký kraj',
          kinds: ['vzdelavani', 'zamestnani'],
          groups: [...released, 's-exekuci'],
          forms: [{ form: 'ambulatory' }],
          areas: regions('CZ051'),
          prisons: ['rynovice', 'straz', 'liberec'].map((code) => ({ code, form: 'programme_inside' as const })),
          towns: [{ code: '563889' }],
          summary:
            'Kurz svařování začíná už ve věznici, po propuštění zkouška a místo v dílně; srážky na exekuce umíme spočítat.',
          lengthMonths: 4,
          accreditation: {
            kind: 'retraining_accreditation',
            issuer: 'Ministerstvo školství, mládeže a tělovýchovy (vymyšleno)',
          },
          invented: [],
          places: [{ name: 'Kurz', measure: 'group_places', admission: 'direct', total: 12, free: 5, waiting: null }],
        },
      ],
    },
    'Zaměstnavatel, který učí řemeslo.',
  ),
  invented(
    'ukazka-rodina-zlin',
    {
      kind: 'ngo',
      name: 'Most domů',
      municipalityCode: '585068',
      services: [
        {
          name: 'Pomoc rodinám vězněných, Zlínský kraj',
          kinds: ['rodina', 'materialni-pomoc'],
          groups: ['rodina-vezneneho', 'rodiny-s-detmi'],
          forms: [{ form: 'ambulatory', openingHours: hours('09:00', '17:00', [1, 2, 3, 4]) }, { form: 'outreach' }],
          areas: regions('CZ072'),
          towns: [{ code: '585068' }, { code: '592005' }],
          summary: 'Provází rodiny během trestu: návštěvy s dětmi, peníze, škola, příprava na návrat.',
          cost: 'zdarma',
          invented: [],
        },
      ],
    },
    'Pomáhá rodinám lidí ve vězení.',
  ),
  invented(
    'ukazka-brana',
    {
      kind: 'ngo',
      name: 'První den',
      municipalityCode: '586846',
      services: [
        {
          name: 'Doprava z věznice a doklady, Vysočina a jižní Morava',
          kinds: ['doprava-doklady', 'materialni-pomoc'],
          groups: [...released, 'bez-dokladu', 'bez-prijmu'],
          forms: [{ form: 'outreach' }],
          areas: regions('CZ063', 'CZ064', 'CZ031'),
          prisons: ['rapotice', 'svetla', 'znojmo', 'breclav', 'ceske-budejovice'].map((code) => ({
            code,
            form: 'visits' as const,
          })),
          towns: [{ code: '586846' }],
          summary: 'Odvoz od brány domů nebo na ubytování, občanský průkaz, účet, první dávky.',
          leadTimeMonths: 1,
          cost: 'zdarma',
          invented: [],
          places: [
            { name: 'Odvozy týdně', measure: 'sessions_a_week', admission: 'direct', total: 8, free: 3, waiting: null },
          ],
        },
      ],
    },
    'Pomáhá první den po propuštění.',
  ),
  invented(
    'ukazka-dlouhe-tresty',
    {
      kind: 'church',
      name: 'Tichá cesta',
      regionCode: 'CZ052',
      principles: ['faith_based', 'voluntary'],
      services: [
        {
          name: 'Duchovní provázení při doživotních a dlouhých trestech',
          kinds: ['duchovni', 'mentoring'],
          groups: ['vtos'],
          forms: [{ form: 'outreach' }],
          areas: country,
          prisons: ['valdice', 'mirov', 'belusice', 'horni-slavkov'].map((code) => ({ code, form: 'visits' as const })),
          summary: 'Kaplani a dobrovolníci navštěvují doživotně odsouzené a lidi s dlouhými tresty.',
          cost: 'zdarma',
          conditionsPublished: true,
          conditions: [
            wish('sentence_length', 'at_least', 120, 'Jsme tu pro lidi s dlouhými a doživotními tresty.', {
              due: 'before_request',
            }),
          ],
          invented: [],
        },
      ],
    },
    'Duchovní doprovázení při dlouhých trestech.',
  ),
  invented(
    'ukazka-usmireni',
    {
      kind: 'ngo',
      name: 'Druhá strana',
      municipalityCode: '544256',
      principles: ['restorative'],
      services: [
        {
          name: 'Restorativní setkání, jižní Čechy',
          kinds: ['restorativni'],
          groups: ['pachatele', 'obeti-tc', 'vtos'],
          forms: [{ form: 'ambulatory' }, { form: 'outreach' }],
          areas: regions('CZ031', 'CZ032'),
          prisons: [{ code: 'ceske-budejovice', form: 'programme_inside' }],
          towns: [{ code: '544256' }],
          summary: 'Připravená setkání lidí, kteří ublížili, s lidmi, kterým bylo ublíženo.',
          invented: [],
        },
        {
          name: 'Průvodci s vlastní zkušeností, jižní Čechy',
          kinds: ['peer', 'zamestnani'],
          groups: [...released, 'lgbt', 's-exekuci'],
          forms: [{ form: 'outreach' }],
          areas: regions('CZ031'),
          prisons: [{ code: 'ceske-budejovice', form: 'visits' }],
          towns: [{ code: '544256' }, { code: '552046' }],
          summary: 'Člověk, který trestem sám prošel, pomáhá s prací a prvními měsíci.',
          invented: [],
        },
      ],
    },
    'Restorativní programy a průvodci.',
  ),
];
