import { inLocale, type Locale, type Text } from '@navaz/kernel';
import { instantInWords, lineFor, section, sentence, type Paper } from './paper.js';

/** A declined request, as the applicant is told. */
export interface DeclineToPrint {
  readonly reference: string;
  readonly recipientName: string;
  readonly sentAt: Date;
  readonly declinedAt: Date;
  readonly reason: Text;
  /** The condition that is not met, in the service's words; null where the reason is another. */
  readonly condition: string | null;
  /** The reason is one of the closed list of § 91(3) of Act 108/2006. */
  readonly ofTheAct: boolean;
}

const words = {
  title: { cs: 'Oznámení o odmítnutí', en: 'Notice of refusal' },
  who: { cs: 'Kdo žádost odmítl', en: 'Who declined' },
  asked: { cs: 'Žádost', en: 'The request' },
  sent: { cs: 'poslána', en: 'sent' },
  declined: { cs: 'odmítnuta', en: 'declined' },
  why: { cs: 'Důvod', en: 'The reason' },
  condition: { cs: 'Podmínka, která není splněna', en: 'The condition that is not met' },
  ofTheAct: {
    cs: 'Jde o důvod podle § 91 odst. 3 zákona č. 108/2006 Sb., o sociálních službách. Jiné důvody registrovaná sociální služba mít nesmí. Na vaši žádost vám o odmítnutí vydá písemné oznámení s důvodem.',
    en: 'This is a ground of § 91(3) of Act No. 108/2006 on social services. A registered social service may have no other grounds. At your request it gives you a written notice of the refusal with its ground.',
  },
  outside: {
    cs: 'Nejde o registrovanou sociální službu; důvod je její vlastní.',
    en: 'This is not a registered social service; the reason is its own.',
  },
  next: { cs: 'Co dál', en: 'What next' },
  nextText: {
    cs: 'Pracovník, který s vámi žádost připravil, vám pomůže najít jinou službu. Když důvodu nerozumíte nebo s ním nesouhlasíte, řekněte mu to; můžete si také u služby stěžovat.',
    en: 'The worker who prepared the request with you helps you to find another service. If you do not understand the reason or disagree, tell them; you may also complain to the service.',
  },
  name: { cs: 'Pro koho (jméno a příjmení)', en: 'For (first and last name)' },
  by: { cs: 'Vydal (podpis)', en: 'Issued by (signature)' },
  date: { cs: 'Datum', en: 'Date' },
} as const;

/** What the applicant gets in hand when a service declines. The name is written by hand: the file holds none. */
export const declineNoticePaper = (declined: DeclineToPrint, locale: Locale): Paper => {
  const say = (text: Text): string => inLocale(text, locale);
  return {
    title: say(words.title),
    locale,
    content: [
      lineFor(say(words.name)),
      section(say(words.who), sentence(declined.recipientName)),
      section(
        say(words.asked),
        sentence(
          `${declined.reference}, ${say(words.sent)} ${instantInWords(declined.sentAt, locale)}, ${say(words.declined)} ${instantInWords(declined.declinedAt, locale)}`,
        ),
      ),
      section(
        say(words.why),
        sentence(say(declined.reason)),
        ...(declined.condition === null ? [] : [sentence(`${say(words.condition)}: ${declined.condition}`)]),
        sentence(say(declined.ofTheAct ? words.ofTheAct : words.outside)),
      ),
      section(say(words.next), sentence(say(words.nextText))),
      lineFor(say(words.by)),
      lineFor(say(words.date)),
    ],
  };
};
