import { printedCode, type Terms } from '@navaz/consent';
import { inLocale, type Text } from '@navaz/kernel';
import { dayInWords, section, sentence, table, type Paper } from './paper.js';

const words = {
  title: { cs: 'Lístek k souhlasu', en: 'Slip for your agreement' },
  keep: {
    cs: 'Lístek si schovejte. Kdo má kód, může vaše souhlasy vzít zpět; nic jiného s ním udělat nejde.',
    en: 'Keep this slip. Whoever has the code can take your agreements back; nothing else can be done with it.',
  },
  code: { cs: 'Váš kód', en: 'Your code' },
  where: { cs: 'Kód zadáte na stránce', en: 'Enter the code at' },
  items: { cs: 'K čemu jste řekli ano', en: 'What you said yes to' },
  columns: { cs: ['č.', 'co', 'platí do'], en: ['no.', 'what', 'until'] },
  takeBack: { cs: 'Jak vzít souhlas zpět', en: 'How to take it back' },
} as const;

/**
 * The slip to keep: the code and numbers of items. Neither who asked nor who gets anything is on it: a slip is lost,
 * lies in a pocket, is seen by others.
 */
export const withdrawalSlipPaper = (terms: Terms, code: string, address: string): Paper => {
  const { locale } = terms.notice;
  const say = (text: Text): string => inLocale(text, locale);
  const held = terms.items.filter(({ state }) => state === 'given' || state === 'renewed');
  return {
    title: say(words.title),
    locale,
    content: [
      sentence(say(words.keep)),
      section(say(words.code), { text: printedCode(code), fontSize: 22, bold: true, characterSpacing: 2 }),
      sentence(`${say(words.where)} ${address}`),
      section(
        say(words.items),
        table(
          [24, '*', 120],
          [...words.columns[locale]],
          held.map((item) => [String(item.number), say(item.category.text), dayInWords(item.until, locale)]),
        ),
      ),
      section(say(words.takeBack), sentence(say(terms.howToTakeBack)), sentence(say(terms.whatCannotBeTakenBack))),
    ],
  };
};
