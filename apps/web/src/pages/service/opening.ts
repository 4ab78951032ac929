/** Hours of one day, as the API gives them: 1 = Monday. */
interface Hours {
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly note: string | null;
}

/** Days with the same hours, one line of a timetable. */
export interface OpeningLine {
  /** First and last day, 1 = Monday; days between have the same hours. */
  readonly first: number;
  readonly last: number;
  /** 8:00–12:00, 13:00–16:00 */
  readonly hours: string;
}

const plain = (time: string): string => time.replace(/^0/, '');
const written = ({ from, to, note }: Hours): string => `${plain(from)}–${plain(to)}${note ? ` (${note})` : ''}`;

/** A week in as few lines as it takes: neighbouring days with the same hours stand together. */
export const openingLines = (hours: readonly Hours[]): readonly OpeningLine[] => {
  const week = new Map<number, string>();
  for (const one of [...hours].sort((a, b) => a.day - b.day || a.from.localeCompare(b.from))) {
    const before = week.get(one.day);
    week.set(one.day, before ? `${before}, ${written(one)}` : written(one));
  }
  const lines: OpeningLine[] = [];
  for (const [day, text] of week) {
    const last = lines.at(-1);
    if (last && last.hours === text && last.last === day - 1) lines[lines.length - 1] = { ...last, last: day };
    else lines.push({ first: day, last: day, hours: text });
  }
  return lines;
};
