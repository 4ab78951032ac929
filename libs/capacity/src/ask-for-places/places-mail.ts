import type { Mail } from '@navaz/platform';

/** A service, until when its last statement holds, and the link that opens it. */
export interface AskedService {
  readonly serviceName: string;
  /** In Czech, e.g. `27. 11. 2026`; null where nothing was ever stated. */
  readonly validUntil: string | null;
  readonly link: string;
}

const day = new Intl.DateTimeFormat('cs-CZ', { timeZone: 'Europe/Prague', dateStyle: 'medium' });

/** An instant as a Czech day. */
export const czechDay = (instant: Date): string => day.format(instant);

const line = ({ serviceName, validUntil, link }: AskedService): string =>
  `${serviceName} (${validUntil === null ? 'zatím bez údaje' : `poslední údaj platí do ${validUntil}`})\n${link}`;

/** The mail that asks how many places are free. Services are named, people never. */
export const placesMail = (to: string, services: readonly AskedService[], days: number): Mail => ({
  to,
  subject: 'Kolik máte volných míst?',
  text: [
    'Dobrý den,',
    'lidé před propuštěním a ti, kdo jim pomáhají, hledají v adresáři Navaz volné místo. Řekněte jim prosím, jak to u vás teď vypadá. Zabere to půl minuty.',
    ...services.map(line),
    `Odkaz se otevře bez přihlášení a platí ${days} dní, můžete ho použít opakovaně. Otevřením se nic nezmění: údaj potvrdíte nebo opravíte až tlačítkem.`,
    'Děkujeme. Navaz',
  ].join('\n\n'),
});
