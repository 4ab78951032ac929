import { createHash } from 'node:crypto';
import { invalidInput, isCalendarDay, isRefusal, type Refusal } from '@navaz/kernel';
import { decodeCursor, encodeCursor } from '@navaz/platform';
import { leadingScore, type Position } from '../engine/search-plan.js';

/** Where a list of hits is continued: the same question, of the same day, in the same generation, after this position. */
export interface SearchCursor {
  readonly day: string;
  readonly generation: number;
  /** Which of the plans of the query had found something. */
  readonly step: number;
  readonly position: Position;
}

const digest = (value: unknown): string => createHash('sha1').update(JSON.stringify(value)).digest('base64url');

/**
 * A short name of a question; a cursor of another question is refused. Of a client's circumstances one letter only: enough
 * to notice other ones, far too little to guess them from a cursor that somebody kept.
 */
export const questionOf = (question: unknown, circumstances: object | null): string =>
  digest(question).slice(0, 12) + (circumstances === null ? '' : digest([question, circumstances]).slice(0, 1));

/** The cursor of a hit, opaque. */
export const writeCursor = (question: string, { day, generation, step, position }: SearchCursor): string =>
  encodeCursor([question, day, generation, step, position.score, position.tie, position.id]);

/** The refusal of a cursor that is not of this question, or is too old. */
export const cursorRefused = (): Refusal =>
  invalidInput([
    {
      path: 'after',
      code: 'CURSOR_UNKNOWN',
      text: {
        cs: 'Na tuto stránku výsledků už nelze navázat. Začněte prosím od první stránky.',
        en: 'This page can no longer be continued. Please start from the first page.',
      },
    },
  ]);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a cursor of this very question; anything else is refused. */
export const readCursor = (after: string, question: string): SearchCursor | Refusal => {
  const values = decodeCursor(after, 7);
  if (isRefusal(values)) return values;
  const [asked, day, generation, step, score, tie, id] = values;
  const whole = [generation, step, score, tie].every((value) => Number.isSafeInteger(value) && (value as number) >= 0);
  if (asked !== question || typeof day !== 'string' || !isCalendarDay(day) || !whole) return cursorRefused();
  if (
    typeof id !== 'string' ||
    !uuid.test(id) ||
    (score as number) > 1_000_000 + leadingScore ||
    (tie as number) > 2_147_483_647
  ) {
    return cursorRefused();
  }
  return {
    day,
    generation: generation as number,
    step: step as number,
    position: { score: score as number, tie: tie as number, id },
  };
};
