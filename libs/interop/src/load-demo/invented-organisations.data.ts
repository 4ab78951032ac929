import { country, hours, invented, mailOf, outsideGroup, regions, strict, wish, type DemoEntry } from './demo-words.js';

// Nobody of this exists. These profiles are here so that kinds and places without a published fact can be searched for
// too; every record says that it is invented.

const released = ['propusteni', 'vtos'] as const;

/** The invented part of the demo: housing, health and law. */
export const inventedOrganisations: readonly DemoEntry[] = [
  invented(
    'ukazka-bydleni-plzen',
    {
      kind: 'ngo',
      name: 'Klíčník',
      municipalityCode: '554791',
      contacts: mailOf('klicnik'),
      services: [
        {
          name: 'Pokoje bez kauce, Plzeň',
          kinds: ['bydleni-mimo-108'],
          groups: [...released, 'par', 'bez-prijmu'],
          forms: [{ form: 'residential' }],
          areas: regions('CZ032'),
          prisons: [{ code: 'plzen', form: 'visits' }],
          towns: [{ code: '554791' }],
          summary: 'Pronájem pokojů lidem po výkonu trestu bez kauce; pohovor jde udělat na dálku ještě ve věznici.',
          plainSummary: 'Pokoj bez kauce. Domluvit se můžete po telefonu nebo přes videohovor z věznice.',
          ageFrom: 18,
          channel: 'link',
          leadTimeMonths: 2,
          bookingHorizonDays: 30,
          conditionsPublished: true,
          conditions: [
            wish('deposit', 'not_required', null, 'Kauci nechceme.'),
            wish('interview', 'in', ['remote', 'in_person'], 'Pohovor jde udělat na dálku.', {
              due: 'before_release',
              meetableFromPrison: true,
            }),
            wish('couple', 'accepted', null, 'Bereme i páry.'),
            wish('excluded_conduct', 'accepted', ['sexual', 'violence'], 'Nerozhoduje, za co byl člověk odsouzen.'),
            strict('monthly_income', 'at_least', 9000, 'Do dvou měsíců potřebujete příjem aspoň 9 000 Kč.', {
              due: 'within_days',
              dueDays: 60,
            }),
          ],
          invented: [],
          places: [{ name: 'Pokoje', measure: 'beds', admission: 'direct', total: 12, free: 2, waiting: null }],
        },
      ],
    },
    'Pronajímá pokoje lidem, kterým jinde kvůli trestu nepronajmou.',
  ),
  invented(
    'ukazka-bydleni-cheb',
    {
      kind: 'ngo',
      name: 'Bouda',
      municipalityCode: '554481',
      services: [
        {
          name: 'Ubytování se psem, Cheb',
          kinds: ['bydleni-mimo-108'],
          groups: ['se-psem', 'propusteni', 'bez-pristresi'],
          forms: [{ form: 'residential' }],
          areas: [{ level: 'district', code: 'CZ0411' }, ...regions('CZ041')],
          prisons: [{ code: 'kynsperk', form: 'visits' }],
          towns: [{ code: '554481' }],
          summary: 'Ubytování pro lidi, kteří nechtějí opustit svého psa.',
          conditionsPublished: true,
          conditions: [
            wish('animal', 'accepted', null, 'Pes může bydlet s vámi.'),
            wish('deposit', 'at_least', 1, 'Kauce je jeden měsíční nájem, jde splácet.'),
          ],
          invented: [],
          places: [
            { name: 'Pokoje se psem', measure: 'beds', admission: 'waiting_list', total: 6, free: 0, waiting: 3 },
          ],
        },
      ],
    },
    'Ubytovává lidi se psem.',
  ),
  invented(
    'ukazka-bydleni-praha',
    {
      kind: 'ngo',
      name: 'Přechod',
      municipalityCode: '554782',
      services: [
        {
          name: 'Startovací bydlení pro cizince po propuštění, Praha',
          kinds: ['bydleni-mimo-108'],
          groups: ['imigranti-azylanti', 'propusteni'],
          forms: [{ form: 'residential' }],
          areas: regions('CZ010'),
          prisons: [
            { code: 'praha-pankrac', form: 'visits' },
            { code: 'praha-ruzyne', form: 'visits' },
          ],
          towns: [{ code: '554782' }],
          summary: 'Ubytování na první měsíce v Praze s pomocí v ukrajinštině, ruštině a vietnamštině.',
          languages: ['cs', 'uk', 'ru', 'vi', 'en'],
          conditionsPublished: true,
          conditions: [
            wish(
              'language',
              'in',
              ['cs', 'uk', 'ru', 'vi', 'en'],
              'Domluvíme se česky, ukrajinsky, rusky, vietnamsky a anglicky.',
            ),
            wish('deposit', 'not_required', null, 'Kauci nechceme.'),
          ],
          invented: [],
          places: [
            { name: 'Lůžka', measure: 'beds', admission: 'after_assessment', total: 10, free: 3, waiting: null },
          ],
        },
      ],
    },
    'Pomáhá cizincům po propuštění v Praze.',
  ),
  invented(
    'ukazka-severni-pristav',
    {
      kind: 'ngo',
      name: 'Severní přístav',
      municipalityCode: '554804',
      services: [
        {
          name: 'Azylový dům pro muže i ženy, Ústí nad Labem',
          kinds: ['azylove-domy'],
          groups: ['bez-pristresi', ...released, 'sexualni-delikt'],
          forms: [{ form: 'residential' }],
          areas: regions('CZ042'),
          prisons: [
            { code: 'vsehrdy', form: 'visits' },
            { code: 'rynovice', form: 'remote' },
            { code: 'belusice', form: 'visits' },
          ],
          towns: [{ code: '554804' }],
          summary:
            'Přijímá lidi po výkonu trestu bez ohledu na to, za co byli odsouzeni, i po sexuální trestné činnosti.',
          accessibility: ['step_free', 'accessible_room'],
          ageFrom: 18,
          channel: 'platform',
          leadTimeMonths: 3,
          bookingHorizonDays: 45,
          conditionsPublished: true,
          conditions: [
            strict('age', 'at_least', 18, 'Bydlet tu může člověk od 18 let.', {
              ...outsideGroup,
              due: 'before_request',
            }),
            wish(
              'excluded_conduct',
              'accepted',
              ['sexual', 'violence', 'arson'],
              'Nerozhoduje, za co byl člověk odsouzen.',
            ),
            wish('wheelchair', 'accepted', null, 'Dva pokoje jsou pro vozík.'),
            wish('interview', 'in', ['in_person', 'remote'], 'Promluvit si můžeme i na dálku.', {
              due: 'before_release',
              meetableFromPrison: true,
            }),
            wish('abstinence', 'at_least', 14, 'Uvítáme dva týdny bez alkoholu a drog.', { meetableFromPrison: true }),
          ],
          invented: [],
          places: [{ name: 'Lůžka', measure: 'beds', admission: 'direct', total: 24, free: 5, waiting: null }],
        },
        {
          name: 'Terénní program pro návrat do Ústeckého kraje',
          kinds: ['terenni-programy', 'mentoring', 'doprava-doklady'],
          groups: [...released, 'bez-dokladu'],
          forms: [{ form: 'outreach' }],
          areas: regions('CZ042'),
          prisons: ['rynovice', 'belusice', 'vsehrdy', 'nove-sedlo', 'litomerice', 'teplice'].map((code) => ({
            code,
            form: 'visits' as const,
          })),
          towns: [{ code: '554804' }, { code: '567027' }],
          summary: 'Vyzvedne u brány, doprovodí na úřad práce, pro občanku a na první ubytování v Ústeckém kraji.',
          leadTimeMonths: 2,
          invented: [],
          places: [{ name: 'Doprovody', measure: 'clients', admission: 'direct', total: 15, free: 6, waiting: null }],
        },
      ],
    },
    'Bydlení a doprovod při návratu do Ústeckého kraje.',
  ),
  invented(
    'ukazka-mladi-sever',
    {
      kind: 'ngo',
      name: 'Křižovatka',
      municipalityCode: '567442',
      services: [
        {
          name: 'Probační program pro mladistvé, Ústecký kraj',
          kinds: ['probacni-program'],
          groups: ['mladistvi', 'pp-s-dohledem'],
          forms: [{ form: 'ambulatory' }],
          areas: regions('CZ042'),
          prisons: [{ code: 'vsehrdy', form: 'programme_inside' }],
          towns: [{ code: '567442' }, { code: '554804' }],
          summary: 'Akreditovaný probační program pro mladistvé: skupina jednou týdně, tři měsíce.',
          ageFrom: 15,
          ageTo: 18,
          lengthMonths: 3,
          accreditation: {
            kind: 'probation_programme_accreditation',
            issuer: 'Ministerstvo spravedlnosti (vymyšleno)',
          },
          conditionsPublished: true,
          conditions: [
            strict('age', 'between', { from: 15, to: 18 }, 'Program je od 15 do 18 let.', { due: 'before_request' }),
            strict('supervision', 'required', null, 'Program ukládá soud nebo doporučí probační služba.', {
              due: 'before_request',
            }),
          ],
          invented: [],
          places: [
            { name: 'Skupina', measure: 'group_places', admission: 'direct', total: 10, free: 4, waiting: null },
          ],
        },
        {
          name: 'Dům na půl cesty, Teplice',
          kinds: ['domy-na-pul-cesty'],
          groups: ['mladi-dospeli', 'do-26-ustavni-pece', 'propusteni'],
          forms: [{ form: 'residential' }],
          areas: regions('CZ042'),
          prisons: [{ code: 'vsehrdy', form: 'visits' }],
          towns: [{ code: '567442' }],
          summary: 'Bydlení pro mladé lidi do 26 let po ústavní výchově nebo výkonu trestu.',
          ageFrom: 18,
          ageTo: 26,
          invented: [],
          places: [{ name: 'Lůžka', measure: 'beds', admission: 'waiting_list', total: 8, free: 0, waiting: 4 }],
        },
      ],
    },
    'Pracuje s mladými lidmi po trestu.',
  ),
  invented(
    'ukazka-pravni-poradna',
    {
      kind: 'ngo',
      name: 'Paragraf zdarma',
      municipalityCode: '554782',
      services: [
        {
          name: 'Právní pomoc zdarma pro lidi ve vězení a po něm',
          kinds: ['pravni-pomoc', 'dluhy'],
          groups: [...released, 's-exekuci', 'rodina-vezneneho'],
          forms: [{ form: 'remote' }, { form: 'ambulatory', openingHours: hours('13:00', '17:00', [1, 3]) }],
          areas: country,
          prisons: ['vinarice', 'jirice', 'pribram', 'plzen', 'kurim'].map((code) => ({
            code,
            form: 'remote' as const,
          })),
          towns: [{ code: '554782' }],
          summary:
            'Právník zdarma: exekuce, oddlužení, zahlazení odsouzení, rodinné věci; dopisem nebo videohovorem i z vězení.',
          cost: 'zdarma',
          remoteContact: true,
          channel: 'post',
          invented: [],
        },
      ],
    },
    'Dává právní rady lidem ve vězení a jejich blízkým.',
  ),
  invented(
    'ukazka-oddluzeni-hk',
    {
      kind: 'ngo',
      name: 'Čistý stůl',
      municipalityCode: '569810',
      services: [
        {
          name: 'Oddlužení zdarma, Hradec Králové',
          kinds: ['dluhy'],
          groups: ['s-exekuci', ...released],
          forms: [{ form: 'ambulatory', openingHours: hours('08:00', '15:00') }, { form: 'remote' }],
          areas: regions('CZ052'),
          prisons: [
            { code: 'hradec-kralove', form: 'visits' },
            { code: 'valdice', form: 'visits' },
          ],
          towns: [{ code: '569810' }],
          summary: 'Akreditovaná osoba sepíše a podá návrh na oddlužení zdarma, i s lidmi ve výkonu trestu.',
          cost: 'zdarma',
          accreditation: { kind: 'debt_relief_accreditation', issuer: 'Ministerstvo spravedlnosti (vymyšleno)' },
          invented: [],
        },
      ],
    },
    'Akreditovaná osoba pro oddlužení.',
  ),
];
