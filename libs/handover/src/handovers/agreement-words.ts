import { categoryWords, type Category, type Purpose } from '@navaz/consent';
import { fieldWords, isFieldCode } from '@navaz/disclosure';
import type { Text } from '@navaz/kernel';
import { factInWords, factWords } from '../facts/fact.js';
import { topics } from '../reporting-topics.js';

/** What a person was asked to agree to, as far as words need it. */
export interface Agreed {
  readonly purpose: Purpose;
  readonly category: Category;
  readonly detail: string | null;
  /** Codes of the fields it opens, frozen as it was asked for. */
  readonly fields: readonly string[];
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

/** Fields as the person is told of them, in the order of the gate's table. */
export const fieldsInWords = (fields: readonly string[]): Text => {
  const words = Object.entries(fieldWords).flatMap(([code, text]) => (fields.includes(code) ? [text] : []));
  return { cs: words.map(({ cs }) => cs).join('; '), en: words.map(({ en }) => en).join('; ') };
};

/**
 * What an agreement lets pass, in words: every field it names; of a topic, a question or a condition the very one. Forms,
 * slips, receipts and statements all say it so, and say the same whenever they are printed.
 */
export const agreementInWords = (agreed: Agreed, condition: string | null): Text => {
  const { category, detail, fields } = agreed;
  const named = category === 'topic' ? topicWords[detail ?? ''] : undefined;
  if (named) return named;
  const question = category === 'fact' ? questions[detail ?? ''] : undefined;
  if (question) return factInWords(question);
  if (condition !== null) return after(categoryWords[category], { cs: condition, en: condition });
  if (!fields.some(isFieldCode)) return categoryWords[category];
  return category === 'request_data' ? after(categoryWords.request_data, fieldsInWords(fields)) : fieldsInWords(fields);
};
