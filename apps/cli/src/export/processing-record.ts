import { processingRecord as recordOfRooms, type ProcessingRecord as RecordOfRooms } from '@navaz/handover';
import { classification } from '@navaz/migrations';

/** The record as auditors read it in the pages, with the columns of the database behind it. */
export interface ProcessingRecord extends RecordOfRooms {
  /** Tables with personal and special columns. */
  readonly columns: readonly { readonly table: string; readonly personal: string; readonly special: string }[];
}

/** The record as the program's own purposes, categories, recipients, periods and columns give it. Pure. */
export const processingRecord = (): ProcessingRecord => ({
  ...recordOfRooms(),
  columns: Object.entries(classification)
    .filter(([, columns]) => columns.personal ?? columns.special)
    .map(([table, { personal = '', special = '' }]) => ({ table, personal, special })),
});

const list = (points: readonly string[]): string => points.map((point) => `- ${point}`).join('\n');

/** The record as Markdown. */
export const asMarkdown = (record: ProcessingRecord): string =>
  [
    `# ${record.title}`,
    record.warning,
    ...record.activities.flatMap(({ name, purposes: why, people, data, recipients, retention }) => [
      `## ${name}`,
      `### Účely\n\n${list(why)}`,
      `### Koho se týká\n\n${people}`,
      `### Údaje\n\n${list(data)}`,
      `### Příjemci\n\n${list(recipients)}`,
      `### Jak dlouho\n\n${list(retention)}`,
    ]),
    `## Třetí země\n\n${record.thirdCountries}`,
    `## Zabezpečení\n\n${list(record.safeguards)}`,
    `## Kdo je kdo (čl. 26 a 28)\n\n${list(record.roles)}`,
    `## Co se v kterém kroku nejvýš předá\n\n${list(record.stages.map(({ stage, fields }) => `**${stage}**: ${fields.join(', ')}`))}`,
    `## Sloupce s osobními údaji\n\n| tabulka | osobní | zvláštní |\n| --- | --- | --- |\n${record.columns
      .map(({ table, personal, special }) => `| ${table} | ${personal} | ${special} |`)
      .join('\n')}`,
    `# Posouzení vlivu (čl. 35 GDPR) – kostra`,
    ...record.impact.map(({ heading, points }) => `## ${heading}\n\n${list(points)}`),
    '',
  ].join('\n\n');
