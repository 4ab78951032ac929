import type { Mail } from '@navaz/platform';
import type { Topic } from './topic.js';

/** One line of a mail: what it is about, and the link that leads there. */
export interface MailLine {
  readonly topic: Topic;
  /** The readable code, or the published name of the service where it is about places. */
  readonly about: string;
  readonly link: string;
}

const subjects: Readonly<Record<Topic, string>> = {
  news: 'Navaz: je tu něco nového',
  pressing: 'Navaz: něco na vás čeká',
  overcommitted: 'Navaz: něco na vás čeká',
};

/** One neutral sentence a topic: whatever happened to a code, its mail reads the same. */
const sentences: Readonly<Record<Topic, string>> = {
  news: 'je tu něco nového.',
  pressing: 'čeká to na vás a spěchá to.',
  overcommitted: 'je přislíbeno víc míst, než kolik jich je podle posledního údaje volných.',
};

const line = ({ topic, about, link }: MailLine): string => `${about}: ${sentences[topic]}\n${link}`;

const mail = (to: string, subject: string, lines: readonly MailLine[], ending: string): Mail => ({
  to,
  subject,
  text: ['Dobrý den,', ...lines.map(line), ending, 'Navaz'].join('\n\n'),
});

const afterLogin = 'Podrobnosti uvidíte po přihlášení. Jak často vám máme psát, si nastavíte tamtéž.';

/** A mail to somebody with an account: codes and links, nothing else. All lines have one topic. */
export const noticeMail = (to: string, topic: Topic, lines: readonly MailLine[]): Mail =>
  mail(to, subjects[topic], lines, afterLogin);

/** Everything of a day in one mail. */
export const digestMail = (to: string, lines: readonly MailLine[]): Mail =>
  mail(to, 'Navaz: denní přehled', lines, afterLogin);

/** A mail to the function of a service that takes requests by a signed link; it opens without a login. */
export const linkMail = (to: string, topic: Topic, lines: readonly MailLine[], days: number): Mail =>
  mail(
    to,
    subjects[topic],
    lines,
    `Odkaz se otevře bez přihlášení a platí ${days} dní. Otevřením se nic nezmění: odpovíte až tlačítkem. Přeposílejte ho prosím jen tomu, kdo u vás žádosti vyřizuje.`,
  );
