import { accessibilityMarkTable, districtTable, languageTable, regionTable, serviceKindTable } from '@navaz/directory';
import { fieldRow, isFieldCode } from '@navaz/disclosure';
import { inLocale, type Locale, type Text } from '@navaz/kernel';
import type { PassedAnswer, PassedValues } from '../handovers/passed-values.js';
import { dayInWords, instantInWords } from './paper.js';

const codes: Readonly<Record<string, Text>> = {
  man: { cs: 'muž', en: 'man' },
  woman: { cs: 'žena', en: 'woman' },
  prison: { cs: 'věznice', en: 'a prison' },
  curator: { cs: 'sociální kurátor', en: 'a social curator' },
  probation: { cs: 'probační služba', en: 'probation' },
  ngo: { cs: 'nezisková organizace', en: 'a non-profit organisation' },
  can_wait: { cs: 'počká', en: 'can wait' },
  soon: { cs: 'brzy', en: 'soon' },
  urgent: { cs: 'spěchá', en: 'urgent' },
  identity_card: { cs: 'občanský průkaz', en: 'identity card' },
  birth_certificate: { cs: 'rodný list', en: 'birth certificate' },
  insurance_card: { cs: 'průkaz pojištěnce', en: 'insurance card' },
  release_certificate: { cs: 'potvrzení o propuštění', en: 'certificate of release' },
};

const answers: Readonly<Record<PassedAnswer, Text>> = {
  met: { cs: 'splněno', en: 'met' },
  not_met: { cs: 'nesplněno', en: 'not met' },
  unknown: { cs: 'nevíme', en: 'not known' },
  no_obstacle: { cs: 'nevíme o překážce', en: 'we know of no obstacle' },
  not_checked: { cs: 'neověřovali jsme', en: 'not checked' },
};

/** One field that passes, both in words. */
export interface FieldInWords {
  readonly name: string;
  readonly value: string;
}

/** Everything that passes, as the person reads it. */
export const passedInWords = (values: PassedValues, locale: Locale): FieldInWords[] => {
  const say = (text: Text): string => inLocale(text, locale);
  const coded = (code: string): string => (codes[code] ? say(codes[code]) : code);
  const listed = (rows: ReadonlyMap<string, Text>, code: string): string => {
    const row = rows.get(code);
    return row ? say(row) : code;
  };
  const written: { [Field in keyof PassedValues]?: (value: NonNullable<PassedValues[Field]>) => string } = {
    needKind: (code) => listed(serviceKindTable, code),
    sex: coded,
    senderKind: coded,
    urgency: coded,
    senderRegion: (code) => listed(regionTable, code),
    returnDistrict: (code) => listed(districtTable, code),
    releaseWeek: (day) => dayInWords(day, locale),
    birthDate: (day) => dayInWords(day, locale),
    languages: (list) => list.map((code) => listed(languageTable, code)).join(', '),
    accessibility: (list) => list.map((code) => listed(accessibilityMarkTable, code)).join(', '),
    documents: (list) => list.map(coded).join(', '),
    conditionAnswers: (list) => list.map(({ sentence, answer }) => `${sentence} – ${say(answers[answer])}`).join('\n'),
    meeting: ({ startsAt, place }) => `${instantInWords(new Date(startsAt), locale)}, ${place}`,
    guardian: ({ name, contact }) => (contact ? `${name}, ${contact}` : name),
  };
  return Object.entries(values).map(([field, value]: [string, unknown]) => {
    const write = written[field as keyof PassedValues] as ((value: unknown) => string) | undefined;
    const row = isFieldCode(field) ? fieldRow(field) : undefined;
    return { name: row ? say(row.text) : field, value: write ? write(value) : String(value) };
  });
};
