import { inLocale, type Locale, type Text } from '@navaz/kernel';
import { section, sentence, table, type Paper } from './paper.js';
import type { FieldInWords } from './passed-in-words.js';

/** What would pass, to be shown to the person before it does. */
export interface PreviewToPrint {
  readonly reference: string;
  readonly recipientName: string;
  readonly passes: readonly FieldInWords[];
}

const words = {
  title: { cs: 'Přesně toto předáme', en: 'Exactly this will be passed on' },
  to: { cs: 'Komu', en: 'To whom' },
  request: { cs: 'Žádost', en: 'Request' },
  what: { cs: 'Co', en: 'What' },
  columns: { cs: ['údaj', 'co se předá'], en: ['field', 'what passes'] },
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
      sentence(say(words.more)),
    ],
  };
};
