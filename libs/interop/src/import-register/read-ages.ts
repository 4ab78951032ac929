/** An age range read from the register's free text; null = not told or not certain. */
export interface Ages {
  readonly from: number | null;
  readonly to: number | null;
}

const nothing: Ages = { from: null, to: null };
const limit = 120;

/** Understands exactly `od 18 let`, `do 26 let`, `od 18 do 64 let`, `18 – 64 let`; anything else stays a note. */
export const readAges = (note: string | null): Ages => {
  const match = /^(?:od )?(\d{1,3})(?: let)?(?:(?: do |\s?[-–]\s?)(\d{1,3}))? let(?: věku)?\.?$/i.exec(note ?? '');
  const upTo = /^do (\d{1,3}) let(?: věku)?\.?$/i.exec(note ?? '');
  if (upTo) return Number(upTo[1]) <= limit ? { from: null, to: Number(upTo[1]) } : nothing;
  if (!match || (match[2] === undefined && !/^od /i.test(match[0]))) return nothing;
  const [from, to] = [Number(match[1]), match[2] === undefined ? null : Number(match[2])];
  return from <= limit && (to === null || (to <= limit && from <= to)) ? { from, to } : nothing;
};
