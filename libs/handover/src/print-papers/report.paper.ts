import { inLocale, type Locale, type Text } from '@navaz/kernel';
import type { ReportRead } from '../reports/report-reading.service.js';
import { viewReport } from '../reports/view-report.js';
import { dayInWords, instantInWords, section, sentence, table, type Paper } from './paper.js';

const words = {
  title: { cs: 'Zpráva k žádosti', en: 'Report on a request' },
  about: { cs: 'Žádost', en: 'Request' },
  kinds: {
    closing: { cs: 'na konci služby', en: 'at the end of the service' },
    follow_up: { cs: 's odstupem', en: 'some time after' },
  },
  draft: { cs: 'Připraveno k odeslání', en: 'Prepared to be sent' },
  sent: { cs: 'Odesláno', en: 'Sent' },
  shown: { cs: 'Klient zprávu viděl dřív, než odešla.', en: 'The person saw the report before it was sent.' },
  notShown: { cs: 'Klient zprávu zatím neviděl.', en: 'The person has not seen the report yet.' },
  arrival: { cs: 'Příchod', en: 'Arrival' },
  arrived: { cs: 'dorazil(a)', en: 'arrived' },
  missed: { cs: 'nedorazil(a)', en: 'did not arrive' },
  topics: { cs: 'Jak to jde', en: 'How it goes' },
  atClose: { cs: 'na konci služby', en: 'at the end' },
  next: { cs: 'Další krok', en: 'Next step' },
  ending: { cs: 'Jak služba skončila', en: 'How the service ended' },
  only: {
    cs: 'Zpráva obsahuje jen to, s čím klient pro tohoto příjemce souhlasil. Souhlas může kdykoli vzít zpět.',
    en: 'The report holds only what the person agreed to for this recipient. The agreement can be taken back at any time.',
  },
} as const;

const columns: Readonly<Record<Locale, string[]>> = {
  cs: ['Téma', 'Kdy', 'Výsledek', 'Další krok'],
  en: ['Topic', 'When', 'Result', 'Next step'],
};

const monthsAfter = (month: number): Text =>
  month === 0 ? words.atClose : { cs: `${month}. měsíc po propuštění`, en: `month ${month} after release` };

/** A report on paper: what its reader may read now and nothing else; holds no name of anybody. */
export const reportPaper = (read: ReportRead, locale: Locale): Paper => {
  const say = (text: Text): string => inLocale(text, locale);
  const report = viewReport(read, locale);
  const { arrival, topics } = report;
  const when = report.sentAt
    ? `${say(words.sent)}: ${instantInWords(report.sentAt, locale)}`
    : `${say(words.draft)}: ${instantInWords(report.draftedAt, locale)}`;
  const kind = report.kind === 'follow_up' ? words.kinds.follow_up : words.kinds.closing;
  return {
    title: say(words.title),
    locale,
    content: [
      sentence(`${say(words.about)} ${report.reference}, ${say(kind)}`),
      sentence(when),
      sentence(say(report.shownToSubject ? words.shown : words.notShown)),
      ...(arrival
        ? [
            section(
              say(words.arrival),
              sentence(
                [say(arrival.arrived ? words.arrived : words.missed), arrival.on && dayInWords(arrival.on, locale)]
                  .filter(Boolean)
                  .join(', '),
              ),
            ),
          ]
        : []),
      ...(topics.length > 0
        ? [
            section(
              say(words.topics),
              table(
                ['*', 110, '*', '*'],
                columns[locale],
                topics.map((topic) => [
                  topic.topicText,
                  say(monthsAfter(topic.month)),
                  topic.resultText,
                  topic.nextStepText ?? '',
                ]),
              ),
            ),
          ]
        : []),
      ...(report.endingText ? [section(say(words.ending), sentence(report.endingText))] : []),
      ...(report.nextStepText ? [section(say(words.next), sentence(report.nextStepText))] : []),
      sentence(say(words.only)),
    ],
  };
};
