import type { DirectoryVocabulary } from '@navaz/directory';
import type { Text } from '@navaz/kernel';
import type { QueryIntent } from '../read-query/intent.js';
import type { PlaceReading } from '../read-query/reading.types.js';
import { prisonMark } from '../engine/search-document.js';
import type { EngineHit, Fit } from '../engine/search-plan.js';
import { circumstancesFitName } from './circumstances-fit.js';
import { isOfConditions, isOfPrisons, tagOf } from './condition-chips.js';
import { ageSentences, sexSentences } from './person-sentences.js';
import { codeOf } from './place-fit.js';
import { placeSentences } from './place-sentences.js';
import { byMark, czechDay, ratherNot, type ProfileSaid, type Reason, type Sentences } from './reason.js';

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

const names = (rows: readonly { readonly code: string; readonly name: string }[], codes: Iterable<string>): string => {
  const byCode = new Map(rows.map(({ code, name }) => [code, name]));
  return [...codes].flatMap((code) => byCode.get(code) ?? []).join(', ');
};

const wordSentences = (word: string): Sentences => ({
  IN_NAME: ['for', `Slovo „${word}“ je v názvu.`, `The word "${word}" is in its name.`],
  WORD: ['for', `Slovo „${word}“ je v popisu.`, `The word "${word}" is in its description.`],
  STEM: [
    'for',
    `Slovo „${word}“ je v popisu v jiném tvaru.`,
    `The word "${word}" is in its description in another form.`,
  ],
  NEAR_WORD: ['for', `V popisu je slovo podobné slovu „${word}“.`, `A word like "${word}" is in its description.`],
});

const isPrison = ({ what, marks }: EngineHit): boolean => what === 'organisation' && marks.includes(prisonMark);

const prisonSentences = (what: Text | undefined): Sentences =>
  what === undefined
    ? {}
    : {
        YES: ['for', `Má oddělení: ${what.cs}.`, `It has: ${what.en}.`],
        NO: ['against', `Nemá oddělení: ${what.cs}.`, `It has no: ${what.en}.`],
        UNKNOWN: ['unknown', `Nevíme, zda má oddělení: ${what.cs}.`, `Not known whether it has: ${what.en}.`],
      };

const conditionSentences = (condition: string, what: Text, { invented, wishedAgainst }: ProfileSaid): Sentences => {
  const sentences = byMark(what, isOfConditions(condition) ? invented.conditions : invented.profile);
  const tag = tagOf(condition);
  return tag !== null && wishedAgainst.has(tag) ? { ...sentences, UNKNOWN: ratherNot(what) } : sentences;
};

const placeName = (place: PlaceReading | undefined): string => place?.name ?? '';

const sentencesOf = (fit: string, hit: EngineHit, about: ReasonNames, said: ProfileSaid): Sentences => {
  const { intent, rows } = about;
  const { invented } = said;
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
      const { places } = intent;
      const asked = [...new Set(places.map(({ regionCode }) => regionCode))];
      const own = asked.filter((code) => hit.places.includes(code));
      const here = places.filter((place) => hit.places.includes(codeOf(place)));
      return placeSentences(
        here.map(placeName).join(', '),
        { cs: places.map(placeName).join(' nebo '), en: places.map(placeName).join(' or ') },
        names(rows.regions, own.length > 0 ? own : asked),
      );
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
      return conditionSentences(detail, about.conditions.get(detail) ?? { cs: detail, en: detail }, said);
    case 'sex':
      return hit.what === 'organisation' && !isPrison(hit) ? {} : sexSentences(intent.sexes, hit);
    case 'age':
      return hit.what === 'organisation' ? {} : ageSentences;
    case circumstancesFitName:
      return {
        FITS: [
          'for',
          'Podmínky odpovídají tomu, co o klientovi víte.',
          'The conditions fit what you know of the client.',
        ],
        OBSTACLE_REMOVABLE: [
          'against',
          'Některá podmínka zatím není splněná. Do propuštění se to dá vyřešit.',
          'A condition is not met yet. It can be put right before release.',
        ],
        OBSTACLE_UNCERTAIN: [
          'against',
          'Některá podmínka není splněná. Zeptejte se, zda se to dá vyřešit.',
          'A condition is not met. Ask whether it can be put right.',
        ],
        OBSTACLE: [
          'against',
          'Některá podmínka není splněná a do propuštění se to nezmění.',
          'A condition is not met, and release will not change it.',
        ],
      };
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
 */
export const reasonsOf = (
  fits: readonly Fit[],
  hit: EngineHit,
  about: ReasonNames,
  said: ProfileSaid,
): readonly Reason[] =>
  fits.flatMap((fit, index) => {
    const level = fit.levels[hit.levels[index] ?? fit.levels.length];
    const code = level?.code ?? fit.otherwise.code;
    const sentence = sentencesOf(fit.name, hit, about, said)[code];
    if (!sentence) return [];
    const [speaks, cs, en] = sentence;
    const theme = (fit.name.split(':')[0] ?? fit.name).toUpperCase();
    return [{ code: code.startsWith(theme) ? code : `${theme}_${code}`, speaks, text: { cs, en } }];
  });
