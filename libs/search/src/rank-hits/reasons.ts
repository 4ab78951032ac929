import type { DirectoryVocabulary } from '@navaz/directory';
import type { Text } from '@navaz/kernel';
import type { QueryIntent } from '../read-query/intent.js';
import type { PlaceReading } from '../read-query/reading.types.js';
import { mark, prisonMark } from '../engine/search-document.js';
import type { EngineHit, Fit } from '../engine/search-plan.js';
import { isOfConditions, isOfPrisons } from './condition-chips.js';
import { sexCodes } from './person-fits.js';
import { nearKilometres } from './ranking.js';

/** Why a hit is here, or what speaks against it. `speaks`: for, against, or `unknown` where nobody said. */
export interface Reason {
  /** Stable, e.g. `PLACE_HERE`. */
  readonly code: string;
  readonly speaks: 'for' | 'against' | 'unknown';
  readonly text: Text;
}

/** Names that the sentences use. */
export interface ReasonNames {
  readonly intent: QueryIntent;
  readonly rows: DirectoryVocabulary;
  /** Chip id of a condition → its Czech and English name. */
  readonly conditions: ReadonlyMap<string, Text>;
  /** The day for which places are asked, `YYYY-MM-DD`. */
  readonly roomDay: string | null;
  /** Folded words of the query → as typed. */
  readonly words: ReadonlyMap<string, string>;
}

type Speaks = Reason['speaks'];
type Sentence = readonly [speaks: Speaks, cs: string, en: string];

const placeSentences = (place: string, region: string): Readonly<Record<string, Sentence>> => ({
  HERE: ['for', `Je přímo v hledaném místě: ${place}.`, `It is in the place you look for: ${place}.`],
  SERVES_HERE: ['for', `Uvádí, že slouží lidem z místa ${place}.`, `It says that it serves people of ${place}.`],
  SAME_TOWN: ['for', `Je ve stejném městě jako ${place}.`, `It is in the same town as ${place}.`],
  SERVES_TOWN: ['for', `Uvádí, že slouží městu, kde je ${place}.`, `It says that it serves the town of ${place}.`],
  NEAR: ['for', `Je do ${nearKilometres} km od místa ${place}.`, `It is within ${nearKilometres} km of ${place}.`],
  SAME_ORP: ['for', `Je ve správním obvodu místa ${place}.`, `It is in the administrative area of ${place}.`],
  SAME_DISTRICT: ['for', `Je ve stejném okrese jako ${place}.`, `It is in the same district as ${place}.`],
  SAME_REGION: ['for', `Je ve stejném kraji: ${region}.`, `It is in the same region: ${region}.`],
  SERVES_REGION: ['for', `Působí v kraji: ${region}.`, `It works in the region: ${region}.`],
  SECRET_IN_DISTRICT: ['for', 'Má v tomto okrese utajené místo.', 'It has a secret place in this district.'],
  SECRET_IN_REGION: ['for', 'Má v tomto kraji utajené místo.', 'It has a secret place in this region.'],
  WHOLE_COUNTRY: ['for', 'Působí v celé republice.', 'It works in the whole country.'],
  OTHER_READING: [
    'unknown',
    `Je v místě, které se píše podobně jako ${place}.`,
    `It is in a place with a name like ${place}.`,
  ],
  ELSEWHERE: ['against', `Je jinde než ${place}.`, `It is elsewhere than ${place}.`],
});

const names = (rows: readonly { readonly code: string; readonly name: string }[], codes: Iterable<string>): string => {
  const byCode = new Map(rows.map(({ code, name }) => [code, name]));
  return [...codes].flatMap((code) => byCode.get(code) ?? []).join(', ');
};

/** What of a profile came with a demo: nobody may say that the provider states it. */
export interface Invented {
  readonly profile: boolean;
  /** The conditions too; false as soon as the provider has entered any. */
  readonly conditions: boolean;
}

/** `invented`: it came with a demo; the provider never confirmed it, and some of it nobody ever said. */
const byMark = (what: Text, invented: boolean): Readonly<Record<string, Sentence>> => ({
  YES: invented
    ? [
        'for',
        `V ukázce (údaj může být vymyšlený) platí: ${what.cs}.`,
        `In the demo (the fact may be invented): ${what.en}.`,
      ]
    : ['for', `Podle poskytovatele platí: ${what.cs}.`, `The provider says: ${what.en}.`],
  UNKNOWN: ['unknown', `Nevíme, zda platí: ${what.cs}. Ověřte to.`, `Not known whether: ${what.en}. Please ask.`],
  NO: invented
    ? [
        'against',
        `V ukázce (údaj může být vymyšlený) neplatí: ${what.cs}.`,
        `In the demo (the fact may be invented) not: ${what.en}.`,
      ]
    : ['against', `Podle poskytovatele neplatí: ${what.cs}.`, `The provider says no to: ${what.en}.`],
});

/** `2026-11-22` as people write it: 22. 11. 2026. */
const czechDay = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}. ${month}. ${year}`;
};

const wordSentences = (word: string): Readonly<Record<string, Sentence>> => ({
  IN_NAME: ['for', `Slovo „${word}“ je v názvu.`, `The word "${word}" is in its name.`],
  WORD: ['for', `Slovo „${word}“ je v popisu.`, `The word "${word}" is in its description.`],
  STEM: [
    'for',
    `Slovo „${word}“ je v popisu v jiném tvaru.`,
    `The word "${word}" is in its description in another form.`,
  ],
  NEAR_WORD: ['for', `V popisu je slovo podobné slovu „${word}“.`, `A word like "${word}" is in its description.`],
});

/** What is said of a sex or an age that nobody states; filters say the same. */
export const unsaidSentences = {
  sex: ['unknown', 'Neuvádí, zda je pro muže, nebo pro ženy. Ověřte to.', 'It does not say for which sex. Please ask.'],
  age: ['unknown', 'Věk neuvádí. Ověřte ho.', 'It does not say for which age. Please ask.'],
} as const;

/** Of whom somebody asks for: for which of them the service says it is, for both where it is for both. */
const sexSentences = (
  sexes: readonly ('men' | 'women')[],
  { marks }: Pick<EngineHit, 'marks'>,
): Readonly<Record<string, Sentence>> => {
  const stated = sexes.filter((sex) => marks.includes(mark('sex', sexCodes[sex])));
  const [cs, en] = stated.length > 1 ? ['pro muže i ženy', 'men and women'] : sexNames[stated[0] ?? sexes[0] ?? 'men'];
  return {
    STATED: ['for', `Uvádí, že je ${cs}.`, `It says that it is for ${en}.`],
    UNSAID: sexes.length > 1 ? unsaidBoth : unsaidSentences.sex,
  };
};

const unsaidBoth: Sentence = [
  'unknown',
  'Neuvádí, zda je pro muže i pro ženy. Ověřte to.',
  'It does not say whether it is for men and women. Please ask.',
];

const sexNames = { men: ['pro muže', 'men'], women: ['pro ženy', 'women'] } as const;

const ageSentences: Readonly<Record<string, Sentence>> = {
  STATED: ['for', 'Je pro hledaný věk.', 'It is for the age you look for.'],
  UNSAID: unsaidSentences.age,
};

const isPrison = ({ what, marks }: EngineHit): boolean => what === 'organisation' && marks.includes(prisonMark);

const prisonSentences = (what: Text | undefined): Readonly<Record<string, Sentence>> =>
  what === undefined
    ? {}
    : {
        YES: ['for', `Má oddělení: ${what.cs}.`, `It has: ${what.en}.`],
        NO: ['against', `Nemá oddělení: ${what.cs}.`, `It has no: ${what.en}.`],
        UNKNOWN: ['unknown', `Nevíme, zda má oddělení: ${what.cs}.`, `Not known whether it has: ${what.en}.`],
      };

const placeName = (place: PlaceReading | undefined): string => place?.name ?? '';

const sentencesOf = (
  fit: string,
  hit: EngineHit,
  about: ReasonNames,
  invented: Invented,
): Readonly<Record<string, Sentence>> => {
  const { intent, rows } = about;
  const [theme = '', detail = ''] = fit.split(/:(.*)/s);
  switch (theme) {
    case 'kind':
      return {
        KIND: ['for', 'Druh služby odpovídá dotazu.', 'The kind of service fits the query.'],
        RELATED_KIND: ['for', 'Druh služby s dotazem souvisí.', 'The kind of service is related to the query.'],
        KIND_FOR_GROUP: [
          'for',
          'Druh služby, který pomáhá lidem v situaci z dotazu.',
          'A kind of service that helps people in the situation of the query.',
        ],
        KIND_OTHER_FOR_GROUP: [
          'against',
          'Jiný druh služby, než hledáte. Pomáhá ale lidem v situaci z dotazu.',
          'Another kind than you look for, but one that helps people in the situation of the query.',
        ],
        OTHER_KIND: ['against', 'Jiný druh služby, než se hledá.', 'Another kind of service than asked for.'],
      };
    case 'place': {
      const regions = names(rows.regions, new Set(intent.places.map(({ regionCode }) => regionCode)));
      return placeSentences(intent.places.map(placeName).join(', '), regions);
    }
    case 'prison': {
      const prison = intent.prisons.map(({ name }) => name).join(', ');
      return {
        WORKS_THERE:
          hit.what === 'organisation'
            ? ['for', 'Je to hledaná věznice.', 'It is the prison you look for.']
            : ['for', `Pracuje s lidmi ve vězení: ${prison}.`, `It works with people in: ${prison}.`],
        ELSEWHERE: [
          'against',
          `Neuvádí, že pracuje s lidmi ve vězení ${prison}, ani že působí v jeho kraji.`,
          `It does not say that it works with people in ${prison}, nor in its region.`,
        ],
        REACHES_REGION: ['for', `Působí v kraji, kde je ${prison}.`, `It works in the region of ${prison}.`],
      };
    }
    case 'organisation':
      return { NAMED: ['for', 'Je to hledaná organizace.', 'It is the organisation you look for.'] };
    case 'group':
      if (detail) return {};
      if (hit.what === 'organisation' && !isPrison(hit)) return {};
      return {
        GROUP: ['for', 'Uvádí hledanou cílovou skupinu.', 'It names the target group you look for.'],
        RELATED_GROUP: ['for', 'Uvádí blízkou cílovou skupinu.', 'It names a related target group.'],
        GROUP_UNSAID: ['unknown', 'Cílové skupiny neuvádí.', 'It names no target groups.'],
        OTHER_GROUP: [
          'against',
          'Hledanou cílovou skupinu neuvádí.',
          'It does not name the target group you look for.',
        ],
      };
    case 'condition':
      if (isOfPrisons(detail)) return hit.what === 'service' ? {} : prisonSentences(about.conditions.get(detail));
      // An office has no profile with conditions.
      if (hit.what === 'organisation') return {};
      return byMark(
        about.conditions.get(detail) ?? { cs: detail, en: detail },
        isOfConditions(detail) ? invented.conditions : invented.profile,
      );
    case 'sex':
      return hit.what === 'organisation' && !isPrison(hit) ? {} : sexSentences(intent.sexes, hit);
    case 'age':
      return hit.what === 'organisation' ? {} : ageSentences;
    case 'form':
      return byMark({ cs: 'forma služby', en: 'form of service' }, invented.profile);
    case 'language':
      return byMark({ cs: 'hledaný jazyk', en: 'the language you look for' }, invented.profile);
    case 'accreditation':
      return {
        YES: ['for', 'Má hledanou akreditaci, ověřenou a platnou.', 'It has the accreditation, confirmed and valid.'],
        NO: [
          'against',
          'Hledanou akreditaci u ní nemáme ověřenou.',
          'We have no confirmed accreditation of that kind.',
        ],
      };
    case 'word':
      return wordSentences(about.words.get(detail) ?? detail);
    case 'room': {
      const iso = about.roomDay ?? '';
      const day = czechDay(iso);
      if (hit.what === 'organisation') return {};
      return {
        ROOM: ['for', `Má na den ${day} volné místo.`, `It has a free place on ${iso}.`],
        ROOM_UNKNOWN: [
          'unknown',
          `Nevíme, zda má na den ${day} volné místo. Ověřte to.`,
          `Not known whether there is a free place on ${iso}. Please ask.`,
        ],
        ROOM_WAITING_LIST: ['against', `Na den ${day} má jen pořadník.`, `Only a waiting list on ${iso}.`],
        ROOM_FULL: ['against', `Na den ${day} nemá volné místo.`, `No free place on ${iso}.`],
      };
    }
    case 'confirmed':
      return hit.what === 'organisation'
        ? {}
        : { LATELY: ['for', 'Údaje byly nedávno ověřeny.', 'Its details were confirmed lately.'] };
    default:
      return {};
  }
};

/**
 * Why this hit is here, in the order of what decides: each fit that has something to say gives one sentence.
 * @param invented what of the profile came with a demo
 */
export const reasonsOf = (
  fits: readonly Fit[],
  hit: EngineHit,
  about: ReasonNames,
  invented: Invented,
): readonly Reason[] =>
  fits.flatMap((fit, index) => {
    const level = fit.levels[hit.levels[index] ?? fit.levels.length];
    const code = level?.code ?? fit.otherwise.code;
    const sentence = sentencesOf(fit.name, hit, about, invented)[code];
    if (!sentence) return [];
    const [speaks, cs, en] = sentence;
    const theme = (fit.name.split(':')[0] ?? fit.name).toUpperCase();
    return [{ code: code.startsWith(theme) ? code : `${theme}_${code}`, speaks, text: { cs, en } }];
  });
