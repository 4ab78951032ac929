import type { Relaxation } from '../rank-hits/plan-search.js';
import type { QueryIntent } from '../read-query/intent.js';
import type { QueryReading, ReadingNote } from '../read-query/reading.types.js';

type Note = Pick<ReadingNote, 'code' | 'cs' | 'en'>;

const nothingFound: Note = {
  code: 'nothingFound',
  cs: 'Nic jsme nenašli. Zkuste odebrat některý filtr nebo část dotazu, nebo napsat jen potřebu a místo, například „bydlení Plzeň“.',
  en: 'Nothing was found. Take away a filter or a part of the query, or write only the need and the place, e.g. “bydlení Plzeň”.',
};

const placeNote = ({ places }: QueryIntent): Note => {
  const name = places.map((place) => place.name).join(', ');
  const onlyRegions = places.every(({ level }) => level === 'region');
  return onlyRegions
    ? {
        code: 'relaxedPlace',
        cs: `V hledaném kraji (${name}) jsme nic takového nenašli, ukazujeme jinde.`,
        en: `Nothing of that kind was found in the region (${name}); other places are shown.`,
      }
    : {
        code: 'relaxedPlace',
        cs: `V místě ${name} ani v jeho kraji jsme nic takového nenašli, ukazujeme jinde.`,
        en: `Nothing of that kind was found in ${name} or its region; other places are shown.`,
      };
};

const prisonNote = ({ prisons, kindsAsked, places }: QueryIntent): Note => {
  const name = prisons.map((prison) => prison.name).join(', ');
  if (kindsAsked) {
    return {
      code: 'relaxedPrison',
      cs: `Nenašli jsme nikoho s hledaným druhem pomoci, kdo uvádí, že tam působí: ${name}. ${
        places.length > 0 ? 'Ukazujeme ostatní.' : 'Nejdřív ukazujeme, kdo působí v jeho kraji, pak ostatní.'
      }`,
      en: `Nobody with the help asked for says that they work in ${name}; others are shown${
        places.length > 0 ? '' : ', those of its region first'
      }.`,
    };
  }
  return {
    code: 'relaxedPrison',
    cs: `Nenašli jsme nikoho, kdo uvádí, že tam působí: ${name}. Ukazujeme, kdo působí v jeho kraji.`,
    en: `Nobody was found who says that they work in ${name}; those who work in its region are shown.`,
  };
};

/** Words nobody has, or nobody in the place: which, and that they were done without. */
const textNote = (reading: QueryReading, { places }: QueryIntent): Note => {
  const words = reading.words.filter(({ optional }) => !optional).map(({ raw }) => raw);
  const name = places.map((place) => place.name).join(', ');
  const [nobodyCs, nobodyEn] =
    name === ''
      ? ['To nikdo nemá', 'Nobody has it']
      : [`V místě ${name} a jeho kraji to nikdo nemá`, `Nobody in ${name} or its region has it`];
  return {
    code: 'relaxedWords',
    cs: `Co nevíme, jak hledat: ${words.map((word) => `„${word}“`).join(', ')}. ${nobodyCs} v názvu ani popisu, hledáme bez toho.`,
    en: `Not known how to search for: ${words.map((word) => `“${word}”`).join(', ')}. ${nobodyEn} in the name or description; searched without it.`,
  };
};

const noteOf = (relaxed: Relaxation, intent: QueryIntent, reading: QueryReading): Note => {
  switch (relaxed) {
    case 'ANY_WORD':
      return {
        code: 'relaxedWords',
        cs: 'Všechna hledaná slova nemá nikdo, ukazujeme, kdo má aspoň některé.',
        en: 'Nobody has all the words; those with some of them are shown.',
      };
    case 'KIND':
      return {
        code: 'relaxedKind',
        cs: 'Hledaný druh služby jsme nenašli, ukazujeme jiné druhy, které v této situaci pomáhají.',
        en: 'The kind of service was not found; other kinds that help in this situation are shown.',
      };
    case 'GROUP':
      return {
        code: 'relaxedGroup',
        cs: 'Službu, která uvádí hledanou skupinu lidí, jsme tu nenašli, ukazujeme i ostatní.',
        en: 'No service here names the group of people you look for; others are shown too.',
      };
    case 'TEXT':
      return textNote(reading, intent);
    case 'PLACE':
      return placeNote(intent);
    case 'PRISON':
      return prisonNote(intent);
  }
};

/**
 * A reading with what its answer has to tell: which suggestion was given up to find anything, in words; where nothing was
 * found at all, what to do.
 */
export const withNotes = (
  reading: QueryReading,
  intent: QueryIntent,
  relaxed: readonly Relaxation[],
  total: number,
): QueryReading => {
  const notes = total === 0 ? [nothingFound] : relaxed.map((one) => noteOf(one, intent, reading));
  const whole = { from: 0, to: reading.text.length };
  return { ...reading, notes: [...reading.notes, ...notes.map((note) => ({ ...note, ...whole }))] };
};
