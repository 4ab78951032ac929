import type { Candidate, ReadToken } from './candidate.js';

/** Words from the interview at which it may still be said that it is one in person. */
const furthest = 2;
/** Say that there is none in person, or that it cannot be, folded. */
const deniedWords: ReadonlySet<string> = new Set(
  'bez nemuze nemuzu nemohu nemohou neni nejde nelze nemusi nemusim misto odmita nedorazi neprijede'.split(' '),
);

const isInPerson = (token: ReadToken | undefined): boolean => token?.folded.startsWith('osobn') ?? false;

/**
 * An interview alone is one at a distance, for who asks sits in prison. `pohovor jen osobně`, `osobní pohovor` is the
 * opposite and no service states it: it is read over and told. `bez osobního pohovoru`, `osobní pohovor není možný` asks
 * for the distance again.
 */
export const readInPerson = (tokens: readonly ReadToken[], chosen: readonly Candidate[]): readonly Candidate[] =>
  chosen.map((candidate) => {
    const { start, end, reading } = candidate;
    const isBare = end === start + 1 && reading?.id === 'condition:remoteInterviewPossible';
    if (!isBare || !tokens[start]?.folded.startsWith('pohovor')) return candidate;
    const [clauseStart, clauseEnd] = clauseOf(tokens, start);
    const near = (index: number): boolean => index >= start - furthest && index < end + furthest;
    const at = tokens.findIndex(
      (token, index) => index >= clauseStart && index < clauseEnd && near(index) && isInPerson(token),
    );
    if (at < 0) return candidate;
    const denial = tokens.findIndex(
      ({ folded }, index) => index >= clauseStart && index < clauseEnd && deniedWords.has(folded),
    );
    const whole = { ...candidate, start: Math.min(start, at), end: Math.max(end, at + 1) };
    if (denial < 0) return { ...whole, reading: null, why: 'lacked' as const };
    // Between the words of the denial there is nothing else that is asked for.
    const denialEnd = denial + 1 + Number(tokens[denial + 1]?.folded.startsWith('mozn'));
    const [from, to] = [Math.min(whole.start, denial), Math.max(whole.end, denialEnd)];
    const others = chosen.some((other) => other !== candidate && other.start < to && other.end > from);
    return others ? whole : { ...whole, start: from, end: to };
  });

/** First word of the clause of the word `at`, and the one behind its last. */
function clauseOf(tokens: readonly ReadToken[], at: number): readonly [from: number, to: number] {
  const isSetApart = (index: number): boolean => /[,;]/u.test(tokens[index]?.before ?? '');
  let [from, to] = [at, at + 1];
  while (from > 0 && !isSetApart(from)) from -= 1;
  while (to < tokens.length && !isSetApart(to)) to += 1;
  return [from, to];
}
