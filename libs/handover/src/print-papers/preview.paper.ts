import { inLocale, type Locale, type Text } from '@navaz/kernel';
import { section, sentence, table, type Paper } from './paper.js';
import type { FieldInWords } from './passed-in-words.js';

/** A step that comes after the request was sent, with the names of the fields that pass at it besides. */
export interface LaterStep {
  readonly stage: LaterStage;
  readonly fields: readonly Text[];
}

/** What would pass, to be shown to the person before it does. */
export interface PreviewToPrint {
  readonly reference: string;
  readonly recipientName: string;
  /** With the request. */
  readonly passes: readonly FieldInWords[];
  /** By what is agreed to now; steps at which nothing more passes are left out. Who the person is stays off the paper. */
  readonly later: readonly LaterStep[];
}

/** The steps after the request, in their order. */
export const laterStages = ['interview', 'confirmed', 'in_service'] as const;

/** One of {@link laterStages}. */
export type LaterStage = (typeof laterStages)[number];

const words = {
  title: { cs: 'Přesně toto předáme', en: 'Exactly this will be passed on' },
  to: { cs: 'Komu', en: 'To whom' },
  request: { cs: 'Žádost', en: 'Request' },
  what: { cs: 'Hned s žádostí', en: 'With the request, right away' },
  columns: { cs: ['údaj', 'co se předá'], en: ['field', 'what passes'] },
  interview: {
    cs: 'Když vás služba bude chtít před přijetím poznat, k tomu navíc',
    en: 'If the service wants to meet you before, in addition',
  },
  confirmed: { cs: 'Až bude místo potvrzené, k tomu navíc', en: 'Once the place is confirmed, in addition' },
  in_service: { cs: 'Až do služby nastoupíte, k tomu navíc', en: 'Once you are in the service, in addition' },
  nothing: { cs: 'Teď by se nepředalo nic.', en: 'Nothing would pass now.' },
  more: {
    cs: 'Nic jiného se nepředá. Když se něco změní, ukážeme vám to znovu.',
    en: 'Nothing else passes. If anything changes, we show it to you again.',
  },
} as const;

/** The preview on paper, for the person whom it is about. */
export const previewPaper = (preview: PreviewToPrint, locale: Locale): Paper => {
  const say = (text: Text): string => inLocale(text, locale);
  return {
    title: say(words.title),
    locale,
    content: [
      section(say(words.to), sentence(preview.recipientName)),
      sentence(`${say(words.request)} ${preview.reference}`),
      section(
        say(words.what),
        preview.passes.length === 0
          ? sentence(say(words.nothing))
          : table(
              [150, '*'],
              [...words.columns[locale]],
              preview.passes.map(({ name, value }) => [name, value]),
            ),
      ),
      ...preview.later.map(({ stage, fields }) =>
        section(say(words[stage]), sentence(`${fields.map(say).join(', ')}.`)),
      ),
      sentence(say(words.more)),
    ],
  };
};
