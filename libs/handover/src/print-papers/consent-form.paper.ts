import type { Terms } from '@navaz/consent';
import { inLocale, type Locale, type Text } from '@navaz/kernel';
import type { Content } from 'pdfmake';
import { dayInWords, instantInWords, lineFor, section, sentence, table, type Paper } from './paper.js';

/** A form with what only this room knows of it. */
export interface ConsentFormToPrint {
  readonly terms: Terms;
  readonly caseCode: string;
  /** Who asks and would pass it on. */
  readonly unitName: string;
  /** Names of recipients by id. */
  readonly names: ReadonlyMap<string, string>;
  /** What each item lets pass, by its grant. */
  readonly passed: ReadonlyMap<string, Text>;
}

const words = {
  title: { cs: 'Souhlas s předáním údajů', en: 'Agreement to pass on information' },
  intro: {
    cs: 'Rozhodujete u každé položky zvlášť. Můžete říct ano jen k některým, nebo k žádné. Když řeknete ne, pomůžeme vám dál jinak.',
    en: 'You decide on each item by itself. You may say yes to some of them, or to none. If you say no, we go on helping you in another way.',
  },
  from: { cs: 'Kdo údaje předá', en: 'Who passes it on' },
  items: { cs: 'Co, komu, proč a do kdy', en: 'What, to whom, why and until when' },
  columns: {
    cs: ['č.', 'co předáme', 'komu', 'proč', 'do kdy', 'ano', 'ne'],
    en: ['no.', 'what', 'to whom', 'why', 'until', 'yes', 'no'],
  },
  signatures: { cs: 'Podpisy', en: 'Signatures' },
  name: { cs: 'Jméno a příjmení', en: 'First and last name' },
  subject: { cs: 'Podpis', en: 'Signature' },
  guardian: { cs: 'Podpis opatrovníka nebo rodiče', en: 'Signature of the guardian or parent' },
  worker: { cs: 'Kdo vám to vysvětlil', en: 'Who explained it to you' },
  date: { cs: 'Datum', en: 'Date' },
  form: { cs: 'Formulář', en: 'Form' },
  notice: { cs: 'poučení', en: 'notice' },
} as const;

const box = '☐';

/** The form to sign, of the very grants that were asked for. The name is written by hand: the file holds none. */
export const consentFormPaper = ({ terms, caseCode, unitName, names, passed }: ConsentFormToPrint): Paper => {
  const { locale } = terms.notice;
  const say = (text: Text): string => inLocale(text, locale);
  const rows = terms.items.map((item) => [
    String(item.number),
    say(passed.get(item.grantId) ?? item.category.text),
    names.get(item.recipient.id) ?? '',
    say(item.purpose.text),
    dayInWords(item.until, locale),
    box,
    box,
  ]);
  return {
    title: say(words.title),
    locale,
    content: [
      sentence(say(words.intro)),
      section(say(words.from), sentence(unitName)),
      section(say(words.items), table([18, '*', '*', '*', 62, 22, 18], [...words.columns[locale]], rows)),
      section(terms.notice.title, ...terms.notice.sections.flatMap(noticeSection)),
      section(say(words.signatures), ...signatures(terms, say)),
      footnote(terms, caseCode, locale, say),
    ],
  };
};

const noticeSection = ({ heading, text }: { heading: string; text: string }): Content[] => [
  { text: heading, bold: true, fontSize: 9 },
  { text, fontSize: 9, margin: [0, 0, 0, 4] },
];

const signatures = ({ requiredFrom }: Terms, say: (text: Text) => string): Content[] => [
  lineFor(say(words.name)),
  ...(requiredFrom === 'guardian' ? [] : [lineFor(say(words.subject))]),
  ...(requiredFrom === 'subject' ? [] : [lineFor(say(words.guardian))]),
  lineFor(say(words.worker)),
  lineFor(say(words.date)),
];

const footnote = (terms: Terms, caseCode: string, locale: Locale, say: (text: Text) => string): Content => ({
  text: `${say(words.form)} ${caseCode}, ${instantInWords(terms.askedAt, locale)}, ${say(words.notice)} ${terms.notice.version} (${terms.notice.hash.slice(0, 12)})`,
  fontSize: 8,
  margin: [0, 14, 0, 0],
});
