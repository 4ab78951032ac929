import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TestDatabase } from '@navaz/testing';
import { logIn } from './actors.support-spec.js';
import { ask } from './ask.support-spec.js';
import type { Audience, MatrixRoom, Side, SideRecords } from './example.support-spec.js';

/** A side with everything its rooms made. */
export interface ArrangedSide extends SideRecords {
  /** What a record belongs to. */
  belongs(kind: string): 'organisation' | 'service';
  readonly canaries: readonly { readonly audience: Audience; readonly what: string; readonly text: string }[];
}

/** Lets every room make its records on one side. */
export const arrangeSide = async (
  side: Side,
  app: NestFastifyApplication,
  db: TestDatabase,
  rooms: readonly MatrixRoom[],
): Promise<ArrangedSide> => {
  const ids = new Map<string, { id: string; of: 'organisation' | 'service' }>();
  const canaries: { audience: Audience; what: string; text: string }[] = [];
  const known = (kind: string): { id: string; of: 'organisation' | 'service' } => {
    const found = ids.get(kind);
    if (!found) throw new Error(`No room arranges a record „${kind}“: keep one in its arrange().`);
    return found;
  };
  const records: ArrangedSide = {
    side,
    db,
    canaries,
    id: (kind) => known(kind).id,
    belongs: (kind) => known(kind).of,
    act: async (mutation, input, unit = 'organisation') => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) {
        __typename ... on Refusal { code message } ... on InvalidInput { fields { path code } } } }`;
      const answer = await ask(app, await logIn({ ...records, id: () => known(unit).id }, 'team_lead'), query, {
        input,
      });
      if (answer.code !== 'DONE') throw new Error(`„${mutation}“ arranged nothing: ${answer.text}`);
    },
    keep: (kind, id, of) => {
      ids.set(kind, { id, of });
    },
    canary: (audience, what) => {
      // Of one length: no text stands inside another. In letters, so that it may be a name, too.
      const number = String(canaries.length)
        .padStart(3, '0')
        .replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
      const text = `kanarek-${side}-${audience}-${number}`;
      canaries.push({ audience, what, text });
      return text;
    },
    insert: async (kind, of, sql, parameters) => {
      const [row] = await db.asOwner<{ id: string }>(sql, parameters);
      if (!row) throw new Error(`Nothing was inserted for „${kind}“.`);
      ids.set(kind, { id: row.id, of });
      return row.id;
    },
  };
  for (const room of rooms) await room.arrange(records);
  return records;
};
