// The table on the screen and the file that stays.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { figure } from './figures.mjs';

/**
 * One line of the results. `reached` null: nothing to reach, it is told for understanding.
 * @typedef {{ what: string, product: string, limit?: string, ratio?: string, goal: string, reached: boolean | null, why?: string }} Line
 */

/**
 * What a request costs whatever else the machine does: the ratio that rounds on an idle machine tend to.
 * @param {string} what @param {import('./load.mjs').Round} product @param {import('./load.mjs').Round} limit @returns {Line}
 */
export const processorLine = (what, product, limit) => {
  const both = ({ serverMs, databaseMs }) => `${figure(serverMs)} + ${figure(databaseMs)} ms`;
  const ratio = (limit.serverMs + limit.databaseMs) / (product.serverMs + product.databaseMs);
  return { what, product: both(product), limit: both(limit), ratio: figure(ratio), goal: '', reached: null };
};

const file = fileURLToPath(new URL('../RESULTS.md', import.meta.url));

const verdict = ({ reached }) => (reached === null ? '' : reached ? 'yes' : '**no**');

/** @param {readonly Line[]} lines */
const cells = (lines) => [
  ['what', 'product', 'limit', 'ratio', 'goal', 'reached'],
  ...lines.map((line) => [line.what, line.product, line.limit ?? '', line.ratio ?? '', line.goal, verdict(line)]),
];

/** As columns of text, for the screen and for Markdown alike. @param {readonly Line[]} lines */
const table = (lines) => {
  const rows = cells(lines);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const [head, ...rest] = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest].join('\n');
};

/** What was not reached, with the sentence why. @param {readonly Line[]} lines */
const shortfalls = (lines) =>
  lines.filter(({ reached }) => reached === false).map(({ what, why }) => `- ${what}: ${why ?? 'not explained yet.'}`);

/** Where others used the machine at the same time, the reader has to know. */
const busy = ({ load, cores }) =>
  load > cores / 2
    ? [
        `- **Others used the machine** (load ${load.toFixed(1)} on ${cores} cores before the start): times are too long and ratios uncertain.`,
      ]
    : [];

/**
 * @param {readonly Line[]} lines
 * @param {ReturnType<typeof import('./machine.mjs').machine>} machine
 * @param {{ sizes: readonly string[], how: readonly string[], leftOut: readonly string[] }} run
 */
export const renderResults = (lines, machine, { sizes, how, leftOut }) => {
  const missed = shortfalls(lines);
  return [
    '# Measured',
    '',
    `${new Date().toISOString().slice(0, 10)} · ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB · ` +
      `${machine.system} · Node.js ${machine.node}${machine.commit ? ` · commit ${machine.commit}` : ''} · ` +
      `load before the start ${machine.load.toFixed(1)}`,
    '',
    ...sizes.map((size) => `- ${size}`),
    ...how.map((line) => `- ${line}`),
    ...busy(machine),
    '',
    table(lines),
    '',
    ...(missed.length > 0 ? ['## Not reached', '', ...missed, ''] : []),
    ...(leftOut.length > 0 ? ['## Left out of this run', '', ...leftOut.map((line) => `- ${line}`), ''] : []),
  ].join('\n');
};

/** @param {string} text */
export const writeResults = (text) => {
  writeFileSync(file, text);
  return file;
};
