import type { Locale } from '@navaz/kernel';
import type { Content, TableCell } from 'pdfmake';

/** What is printed: a title and its parts, in one language. */
export interface Paper {
  readonly title: string;
  readonly locale: Locale;
  readonly content: Content[];
}

/** A part of its own with a heading. */
export const section = (heading: string, ...content: Content[]): Content => ({
  stack: [{ text: heading, style: 'heading' }, ...content],
  margin: [0, 10, 0, 0],
});

/** A sentence. */
export const sentence = (text: string): Content => ({ text, margin: [0, 0, 0, 4] });

/** A line to write on by hand. */
export const lineFor = (label: string): Content => ({
  columns: [
    { text: label, width: 'auto' },
    { canvas: [{ type: 'line', x1: 6, y1: 11, x2: 260, y2: 11, lineWidth: 0.5 }], width: '*' },
  ],
  margin: [0, 8, 0, 0],
});

/** A table whose first row says what the columns are; it is repeated on every page. */
export const table = (widths: (string | number)[], head: string[], rows: string[][]): Content => ({
  table: {
    headerRows: 1,
    widths,
    dontBreakRows: true,
    body: [
      head.map((text): TableCell => ({ text, bold: true, fillColor: '#eeeeee' })),
      ...rows.map((row) => row.map((text): TableCell => ({ text }))),
    ],
  },
  layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#888888', vLineColor: () => '#888888' },
  fontSize: 9,
});

const dayFormat: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  cs: new Intl.DateTimeFormat('cs-CZ', { dateStyle: 'long', timeZone: 'Europe/Prague' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Prague' }),
};
const instantFormat: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  cs: new Intl.DateTimeFormat('cs-CZ', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Prague' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Prague' }),
};

/** A calendar day `YYYY-MM-DD`, as people write it. */
export const dayInWords = (day: string, locale: Locale): string =>
  dayFormat[locale].format(new Date(`${day}T12:00:00Z`));

/** An instant in Czech time, as people write it. */
export const instantInWords = (instant: Date, locale: Locale): string => instantFormat[locale].format(instant);
