import type { FieldRefusal } from '@navaz/kernel';
import { fieldFault } from '../check-input/read-field.js';
import type { OpeningHours } from '../entities/opening-hours.js';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const longestNote = 200;

/** Opening hours in the order of the week, and what is wrong with them; null = not published. */
export interface ReadHours {
  readonly hours: readonly OpeningHours[] | null;
  readonly faults: readonly FieldRefusal[];
}

const rowFaults = (row: Partial<OpeningHours>, path: string): FieldRefusal[] => {
  const { day, from, to, note } = row;
  const faults: FieldRefusal[] = [];
  if (!Number.isInteger(day) || (day ?? 0) < 1 || (day ?? 0) > 7) {
    faults.push(fieldFault(`${path}.day`, 'DAY_UNKNOWN', 'Den: 1 je pondělí, 7 neděle.', 'Day: 1 Monday to 7 Sunday.'));
  }
  const shaped = time.test(from ?? '') && (time.test(to ?? '') || to === '24:00');
  if (!shaped) {
    const [cs, en] = ['Čas zadejte jako 08:00; konec dne je 24:00.', 'Enter the time as 08:00; a day ends at 24:00.'];
    faults.push(fieldFault(`${path}.from`, 'TIME_SHAPE', cs, en));
  } else if ((to ?? '') <= (from ?? '')) {
    const cs = 'Otevírací doba končí dřív, než začíná. Přes půlnoc ji rozdělte na dva dny.';
    const en = 'The hours end before they begin. Split hours over midnight into two days.';
    faults.push(fieldFault(`${path}.to`, 'END_BEFORE_BEGINNING', cs, en));
  }
  if (typeof note === 'string' && note.length > longestNote) {
    faults.push(fieldFault(`${path}.note`, 'TEXT_TOO_LONG', 'Zkraťte poznámku.', 'Shorten the note.'));
  }
  return faults;
};

/** Reads opening hours: several intervals a day are allowed. Refusals: DAY_UNKNOWN, TIME_SHAPE, END_BEFORE_BEGINNING. */
export function readHours(given: readonly Partial<OpeningHours>[] | null | undefined, path: string): ReadHours {
  if (!given) return { hours: null, faults: [] };
  if (given.length > 70) {
    return { hours: null, faults: [fieldFault(path, 'TOO_MANY_ITEMS', 'Nejvýše 70 řádků.', 'At most 70 rows.')] };
  }
  const faults = given.flatMap((row, index) => rowFaults(row, `${path}.${index}`));
  if (faults.length > 0) return { hours: null, faults };
  const hours = given.map(({ day, from, to, note }) => ({
    day: Number(day),
    from: String(from),
    to: String(to),
    note: note?.trim() || null,
  }));
  hours.sort((a, b) => a.day - b.day || (a.from < b.from ? -1 : 1));
  return { hours, faults: [] };
}
