import type { Candidate, ReadToken } from './candidate.js';
import { chooseBest } from './choose-best.js';
import type { ReadingNote } from './reading.types.js';

/** Readings of which none leaves out what another asks for. */
export interface SettledReadings {
  readonly readings: readonly Candidate[];
  readonly notes: readonly ReadingNote[];
}

const leftOut = ({ reading }: Candidate): string | null =>
  reading?.payload.type === 'exclusion' ? reading.id.replace(/^exclusion:/u, '') : null;

/**
 * Leaving out what is asked for would leave nothing. `ubytování pro matku s dětmi, ne azylový dům`: the first words can be
 * read otherwise, as housing and for whom, so they are. `ne ubytovna, byt`: they cannot, both are one kind, so nothing is
 * left out, and a note says it.
 */
export const settleExclusions = (
  tokens: readonly ReadToken[],
  chosen: readonly Candidate[],
  all: readonly Candidate[],
): SettledReadings => {
  const notes: ReadingNote[] = [];
  let readings = chosen;
  for (const exclusion of chosen) {
    const id = leftOut(exclusion);
    const asked = id === null ? [] : readings.filter(({ reading }) => reading?.id === id);
    if (asked.length === 0) continue;
    const otherwise = asked.map((one) =>
      chooseBest(
        tokens.length,
        all.filter(
          ({ start, end, reading }) =>
            start >= one.start &&
            end <= one.end &&
            reading !== null &&
            reading.id !== id &&
            reading.payload.type !== 'place',
        ),
      ),
    );
    if (otherwise.every(({ length }) => length > 0)) {
      readings = [...readings.filter(({ reading }) => reading?.id !== id), ...otherwise.flat()];
    } else {
      readings = readings.map((one) => (one === exclusion ? { ...one, reading: null } : one));
      notes.push(noteOf(tokens, exclusion));
    }
  }
  return { readings: [...readings].sort((a, b) => a.start - b.start), notes };
};

const noteOf = (tokens: readonly ReadToken[], { start, end }: Candidate): ReadingNote => ({
  code: 'exclusionGivenUp',
  from: tokens[start]?.from ?? 0,
  to: tokens[end - 1]?.to ?? 0,
  cs: 'Nic jsme nevynechali: co se má vynechat, patří ke stejnému druhu služeb, jaký hledáte, a nezbylo by nic.',
  en: 'Nothing was left out: it belongs to the same kind of services as what you look for, and nothing would be left.',
});
