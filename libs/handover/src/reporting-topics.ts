import type { Text } from '@navaz/kernel';

/** A topic an outcome may speak of. */
export interface Topic {
  readonly code: string;
  readonly text: Text;
  /** Speaks of health: only with a grant for that topic and recipient, and never as *not reached*. */
  readonly health: boolean;
}

const topic = (code: string, cs: string, en: string, health = false): Topic => ({ code, text: { cs, en }, health });

/** Topics of outcomes. */
export const topics: readonly Topic[] = [
  topic('housing', 'bydlení', 'housing'),
  topic('work', 'práce', 'work'),
  topic('debts', 'dluhy', 'debts'),
  topic('family', 'rodina', 'family'),
  topic('documents', 'doklady', 'documents'),
  topic('benefits', 'dávky', 'benefits'),
  topic('addiction', 'závislost', 'addiction', true),
  topic('health', 'zdraví', 'health', true),
];

/** What a report may speak of besides: whether the person arrived, and the next step. */
export const reportParts = ['arrival', 'next_step'] as const;

/** Everything a grant to report back may name. */
export const reportDetails: readonly string[] = [...reportParts, ...topics.map(({ code }) => code)];
