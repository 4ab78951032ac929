import { categoryWords, type Category, type Purpose } from '@navaz/consent';
import { fieldsOpenedBy, fieldWords, type OpenedTowards } from '@navaz/disclosure';
import type { Text } from '@navaz/kernel';
import { factInWords, factWords } from '../facts/fact.js';
import { topics } from '../reporting-topics.js';

/** What a person was asked to agree to, as far as words need it. */
export interface Agreed {
  readonly purpose: Purpose;
  readonly category: Category;
  readonly detail: string | null;
}

/** What is known around an agreement. */
export interface AgreedAround {
  /** Towards whom it opens fields; null where what it is about is gone, or has none of the table. */
  readonly towards: OpenedTowards | null;
  /** The condition of the service that it names, as it was asked; null where it names none. */
  readonly condition: string | null;
}

const topicWords: Readonly<Record<string, Text | undefined>> = {
  follow_up: { cs: 'jak se vám daří', en: 'how you are doing' },
  ...Object.fromEntries(
    topics.map(({ code, text }) => [code, { cs: `jak to jde: ${text.cs}`, en: `how it goes: ${text.en}` }]),
  ),
};

const questions: Readonly<Record<string, Text | undefined>> = factWords;

const after = (words: Text, detail: Text): Text => ({
  cs: `${words.cs}: ${detail.cs}`,
  en: `${words.en}: ${detail.en}`,
});

const list = (words: readonly Text[]): Text => ({
  cs: words.map(({ cs }) => cs).join('; '),
  en: words.map(({ en }) => en).join('; '),
});

/**
 * What an agreement lets pass, in words: every field it opens to this recipient, by the gate's own table; of a topic, a
 * question or a condition the very one. Forms, slips, receipts and statements all say it so.
 */
export const agreementInWords = (agreed: Agreed, around: AgreedAround): Text => {
  const { category, detail } = agreed;
  const named = category === 'topic' ? topicWords[detail ?? ''] : undefined;
  if (named) return named;
  const question = category === 'fact' ? questions[detail ?? ''] : undefined;
  if (question) return factInWords(question);
  const { condition, towards } = around;
  if (condition !== null) return after(categoryWords[category], { cs: condition, en: condition });
  const opened = towards ? fieldsOpenedBy(agreed, towards).map((field) => fieldWords[field]) : [];
  if (opened.length === 0) return categoryWords[category];
  return category === 'request_data' ? after(categoryWords.request_data, list(opened)) : list(opened);
};
