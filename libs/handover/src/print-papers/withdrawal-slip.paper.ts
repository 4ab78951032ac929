import { printedCode, type Terms } from '@navaz/consent';
import { inLocale, type Text } from '@navaz/kernel';
import { dayInWords, section, sentence, table, type Paper } from './paper.js';

/** What a slip says; nothing of it tells whose it is or who asked. */
export interface SlipToPrint {
  readonly terms: Terms;
  readonly code: string;
  /** Of the page where the code is typed. */
  readonly address: string;
  /** The unit that prints it; on the slip it stands without its name. */
  readonly ownUnitId: string;
  /** Names of recipients by id. */
  readonly names: ReadonlyMap<string, string>;
  /** What each item lets pass, by its grant. */
  readonly passed: ReadonlyMap<string, Text>;
}

const words = {
  title: { cs: 'Lístek s kódem', en: 'Slip with a code' },
  keep: {
    cs: 'Lístek si schovejte, nejlépe přeložený textem dovnitř. Kdo má kód, může vaše souhlasy vzít zpět; nic jiného s ním udělat nejde.',
    en: 'Keep this slip, best folded with the text inside. Whoever has the code can take your agreements back; nothing else can be done with it.',
  },
  code: { cs: 'Váš kód', en: 'Your code' },
  where: { cs: 'Kód zadáte na stránce', en: 'Enter the code at' },
  items: { cs: 'K čemu jste řekli ano', en: 'What you said yes to' },
  numbers: {
    cs: 'Stránka ukáže jen čísla. Co které číslo znamená, najdete tady.',
    en: 'The page shows numbers only. What each of them means is written here.',
  },
  columns: {
    cs: ['č.', 'co', 'komu', 'proč', 'platí do'],
    en: ['no.', 'what', 'to whom', 'why', 'until'],
  },
  ownUnit: { cs: 'nám, kdo jsme s vámi souhlas sepsali', en: 'us who wrote the agreement down with you' },
  takeBack: { cs: 'Jak vzít souhlas zpět', en: 'How to take it back' },
} as const;

/**
 * The slip to keep: the code, and the items by number with recipient, purpose and last day, so that one of them can be
 * taken back by itself. The code stands first and the title says nothing: folded, the paper looks like any other. The
 * unit that prints it is not named: it may be a prison.
 */
export const withdrawalSlipPaper = ({ terms, code, address, ownUnitId, names, passed }: SlipToPrint): Paper => {
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
        sentence(say(words.numbers)),
        table(
          [18, '*', '*', '*', 62],
          [...words.columns[locale]],
          held.map((item) => [
            String(item.number),
            say(passed.get(item.grantId) ?? item.category.text),
            item.recipient.id === ownUnitId ? say(words.ownUnit) : (names.get(item.recipient.id) ?? ''),
            say(item.purpose.text),
            dayInWords(item.until, locale),
          ]),
        ),
      ),
      section(say(words.takeBack), sentence(say(terms.howToTakeBack)), sentence(say(terms.whatCannotBeTakenBack))),
    ],
  };
};
