import { exampleLimit, type ImportReport, type ReportList, type UnknownCode } from './import-report.js';

const number = new Intl.NumberFormat('cs-CZ');

/** One of three Czech forms: 1 služba, 2 služby, 5 služeb. */
const counted = (count: number, one: string, few: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : count >= 2 && count <= 4 ? few : many}`;

const examples = <Item>(list: ReportList<Item>, line: (item: Item) => string): string[] => [
  ...list.examples.map((item) => `    ${line(item)}`),
  ...(list.count > exampleLimit ? [`    … a dalších ${number.format(list.count - exampleLimit)}`] : []),
];

const codes = (title: string, list: readonly UnknownCode[]): string[] =>
  list.length === 0
    ? []
    : [
        title,
        ...list.map(
          (row) =>
            `    ${row.code}${row.name === null ? '' : ` (${row.name})`}: ` +
            counted(row.registrations, 'registrace', 'registrace', 'registrací'),
        ),
      ];

/** The report as lines of Czech for a terminal; no trailing newline. */
export const renderReport = (report: ImportReport): string =>
  [
    report.dryRun ? 'Zkouška nanečisto: nic se neuložilo. Takhle by nahrání dopadlo:' : 'Registr je nahraný.',
    `  přečteno: ${counted(report.read, 'registrace', 'registrace', 'registrací')}, ` +
      `${counted(report.facilities.read, 'zařízení', 'zařízení', 'zařízení')} ` +
      `(z toho utajených: ${number.format(report.facilities.secret)}, zapsaných dvakrát: ${number.format(report.facilities.doubled)})`,
    `  nové služby: ${number.format(report.new.count)}`,
    `  změněné: ${number.format(report.changed.count)}`,
    `  ukončené: ${number.format(report.ended.count)}` +
      (report.vanished.count > 0 ? ` (z toho v registru už nejsou: ${number.format(report.vanished.count)})` : ''),
    `  beze změny: ${number.format(report.unchanged)}`,
    `  poskytovatelé: nových ${number.format(report.organisations.new)}, změněných ${number.format(report.organisations.changed)}`,
    ...(report.municipalitiesAdded > 0 ? [`  nové obce v adresáři: ${number.format(report.municipalitiesAdded)}`] : []),
    ...(report.conflicts.opened + report.conflicts.vanished > 0
      ? [
          `  rozdíly proti údajům poskytovatelů: nových ${number.format(report.conflicts.opened)}, zaniklých ${number.format(report.conflicts.vanished)}`,
        ]
      : []),
    ...(report.refused.count > 0
      ? [
          `  odmítnuté (neuložily se; co nově tají, u nás také nezveřejňujeme): ${number.format(report.refused.count)}`,
          ...examples(report.refused, (line) => `${line.registerId}: ${line.why}`),
        ]
      : []),
    ...(report.remarks.count > 0
      ? [
          `  uložené s poznámkou: ${number.format(report.remarks.count)}`,
          ...examples(report.remarks, (line) => `${line.registerId}: ${line.why}`),
        ]
      : []),
    ...codes('  neznámé druhy služeb (služby jsme uložili i s kódem):', report.unknownKinds),
    ...codes('  neznámé cílové skupiny (u služeb chybí):', report.unknownGroups),
  ].join('\n');
