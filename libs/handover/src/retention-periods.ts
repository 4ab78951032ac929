import type { Text } from '@navaz/kernel';

/** How long something is kept. */
export interface RetentionPeriod {
  readonly what: Text;
  readonly howLong: Text;
  /** The function of the nightly job that ends it and its interval, held together by a spec; null: the backup command. */
  readonly keptBy: readonly [definer: string, interval: string] | null;
}

const period = (
  cs: string,
  en: string,
  csLong: string,
  enLong: string,
  definer?: string,
  interval = '',
): RetentionPeriod => ({
  what: { cs, en },
  howLong: { cs: csLong, en: enLong },
  keptBy: definer === undefined ? null : [definer, interval],
});

/** Every period there is for data about people who are handed over. */
export const retentionPeriods: readonly RetentionPeriod[] = [
  period(
    'rozepsaná žádost, dotaz, otázka k ověření i s odpovědí',
    'a draft, an enquiry, a question about a fact with its answer',
    '30 dní',
    '30 days',
    'handover.forget_unsent',
    '30 days',
  ),
  period(
    'obsah odmítnuté, stažené nebo prošlé žádosti',
    'the content of a declined, withdrawn or expired request',
    '30 dní od konce',
    '30 days after the end',
    'handover.clear_ended',
    '30 days',
  ),
  period(
    'obsah ukončeného předání',
    'the content of a closed handover',
    '6 měsíců od konce, méně, když to některá ze stran zvolila',
    '6 months after the end, less where a side chose so',
    'handover.clear_ended',
    '6 months',
  ),
  period(
    'totožnost, když už nic neběží',
    'the identity, once nothing is alive',
    '30 dní od poslední změny a od posledního možného dne propuštění',
    '30 days after the last change and the last possible day of release',
    'handover.subjects_past_retention',
    '30 days',
  ),
  period(
    'kostra souhlasů a záznam o tom, kdo co viděl (bez obsahu)',
    'the skeleton of agreements and the log of who saw what (no content)',
    '3 roky',
    '3 years',
    'handover.forget_skeletons',
    '3 years',
  ),
  period('zálohy klíčů', 'backups of keys', '7 dní', '7 days'),
];
