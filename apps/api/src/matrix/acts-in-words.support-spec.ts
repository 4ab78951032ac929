import { readFileSync } from 'node:fs';

const words = JSON.parse(
  readFileSync(new URL('../../../web/src/words/cs/oversight.json', import.meta.url), 'utf8'),
) as { readonly operation: Readonly<Record<string, Readonly<Record<string, string>>>> };

/** Those of the operations (`room.act`) that the auditor's page would call "other". */
export const actsWithoutWords = (operations: readonly string[]): string[] =>
  [...new Set(operations)].filter((operation) => {
    const [room = '', act = ''] = operation.split('.');
    return words.operation[room]?.[act] === undefined;
  });
