import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GraphQLSchema } from 'graphql';
import { installCodeLists } from '@navaz/directory';
import { createHttpApp, Database, freePort, loadConfig, Operations } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { ApiModule } from '../api.module.js';
import { logIn, outsiders, type MatrixActor } from './actors.support-spec.js';
import { ask, type MatrixAnswer } from './ask.support-spec.js';
import { actsWithoutWords } from './acts-in-words.support-spec.js';
import { printOf } from './database-print.support-spec.js';
import type { ActorName, Example } from './example.support-spec.js';
import { arrangeSide, type ArrangedSide } from './records.support-spec.js';
import { matrixRooms } from './rooms.support-spec.js';
import { documentOf, idPaths, operationsOf, type SchemaOperation } from './schema-walk.support-spec.js';
import { variantsOf, withIds, type Variant } from './variants.support-spec.js';

/** Room by room; an operation stands in one of them. */
const examples = new Map(matrixRooms.flatMap(({ examples: of }) => Object.entries<Example>(of)));
const operationOf = (example: string): string => example.split(' · ')[0] ?? example;
const examplesOf = (operation: string): readonly Example[] =>
  [...examples].filter(([name]) => operationOf(name) === operation).map(([, example]) => example);
const whereToAdd = (operation: string): string =>
  `„${operation}“ has no example. Add it to the examples of its room in apps/api/src/matrix, with the kind of record ` +
  'that stands at each id of its arguments, so that it is tried on records that are not the actor’s.';

/** What is stored, by table; the log of disclosures left out where a refused read belongs there. */
const stored = (print: Readonly<Record<string, string>>, { logs }: Example): Record<string, string> =>
  Object.fromEntries(Object.entries(print).filter(([table]) => !logs || !table.startsWith('audit.disclosure')));

/** Professionals, and whoever belongs to the organisation itself. */
const isProfessional = (actor: MatrixActor): boolean =>
  actor.permissions.has('directory.professional') || actor.foreignTo === 'service';

describe('actor × operation × foreign record', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let schema: GraphQLSchema;
  let declared: ReadonlyMap<string, string>;
  let own: ArrangedSide;
  let foreign: ArrangedSide;
  let actors: ReadonlyMap<ActorName, MatrixActor>;
  let operations: ReadonlyMap<string, SchemaOperation>;

  beforeAll(async () => {
    db = await testDatabase();
    const port = await freePort();
    const base = `http://localhost:${port}`;
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: db.url,
      NAVAZ_KEYS_DATABASE_URL: db.keysUrl,
      NAVAZ_PORT: String(port),
      NAVAZ_PUBLIC_URL: base,
      NAVAZ_LOG_LEVEL: 'silent',
      NAVAZ_DATABASE_POOL: '5',
      NAVAZ_REQUESTS_PER_MINUTE: '0',
    });
    app = await createHttpApp(ApiModule.forRoot(config), config, { signals: false });
    await app.listen(port, 'localhost');
    await app.get(Database).transaction(testContext(), (tx) => installCodeLists(tx));
    schema = app.get(GraphQLSchemaHost).schema;
    operations = operationsOf(schema);
    declared = new Map(
      app
        .get(Operations)
        .snapshot.split('\n')
        .map((line) => line.split(/ {2,}/))
        .map(([name = '', access = '']) => [name, access] as const),
    );
    own = await arrangeSide('own', app, db, matrixRooms);
    foreign = await arrangeSide('foreign', app, db, matrixRooms);
    actors = await outsiders(own, foreign, base);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const asked = (actor: MatrixActor, operation: SchemaOperation, variables: object): Promise<MatrixAnswer> =>
    ask(app, actor, documentOf(operation, schema, variables as Record<string, unknown>), variables);

  /** What the door answers before the room is asked; null where it lets the actor in. */
  const door = (name: string, actor: MatrixActor): string | null => {
    const access = declared.get(operationOf(name)) ?? '';
    if (access.startsWith('public')) return null;
    if (!actor.loggedIn) return 'UNAUTHENTICATED';
    return access === 'member' || actor.permissions.has(access as never) ? null : 'FORBIDDEN';
  };

  const leaks = (actor: MatrixActor, answer: MatrixAnswer): string[] =>
    foreign.canaries
      .filter(({ text }) => answer.text.includes(text))
      .filter(({ audience }) => audience !== 'professional' || !isProfessional(actor))
      .filter(({ audience }) => audience !== 'member' || actor.foreignTo !== 'service')
      .map(({ what, text }) => `${what} (${text})`);

  it('has an example of every operation of the schema, and of nothing else', () => {
    expect([...operations.keys()].filter((name) => !examples.has(name)).map(whereToAdd)).toEqual([]);
    expect([...examples.keys()].filter((name) => !operations.has(operationOf(name)))).toEqual([]);
    expect([...operations.keys()].filter((name) => !declared.has(name))).toEqual([]);
  });

  it('knows what stands at every id of every argument', () => {
    const unknown = [...operations].flatMap(([name, operation]) =>
      [...idPaths(operation).keys()]
        .filter((path) => !examplesOf(name).some(({ at }) => path in at))
        .map((path) => `„${name}“: say in its example what stands at „${path}“: a kind of record, or why it is none.`),
    );
    expect(unknown).toEqual([]);
  });

  const refused = async (name: string, actor: MatrixActor, variant: Variant): Promise<string[]> => {
    const operation = operations.get(operationOf(name));
    const example = examples.get(name);
    if (!operation || !example) return [whereToAdd(name)];
    const never = await asked(
      actor,
      operation,
      withIds(operation, example, variant, () => randomUUID(), own),
    );
    const closed = door(name, actor);
    const expected = closed ? [closed] : (example.codes ?? ['NOT_FOUND']);
    const faults: string[] = [];
    if (!expected.includes(never.code)) faults.push(`an id that never was: ${never.code} ${never.text.slice(0, 300)}`);
    if (variant.open) return faults;
    const theirs = await asked(
      actor,
      operation,
      withIds(operation, example, variant, (kind) => foreign.id(kind), own),
    );
    if (theirs.text !== never.text || theirs.status !== never.status) {
      faults.push(`told apart: ${theirs.text.slice(0, 300)} / ${never.text.slice(0, 300)}`);
    }
    return [...faults, ...leaks(actor, theirs).map((leak) => `leaks ${leak}`)];
  };

  const shown = async (name: string, actor: MatrixActor, open: boolean): Promise<string[]> => {
    const operation = operations.get(operationOf(name));
    const example = examples.get(name);
    if (!operation || !example) return [whereToAdd(name)];
    const all = { kinds: Object.keys(example.at), open };
    const answer = await asked(
      actor,
      operation,
      withIds(operation, example, all, (kind) => foreign.id(kind), own),
    );
    const closed = door(name, actor);
    const faults = answer.code === (closed ?? 'DONE') ? [] : [`${answer.code} ${answer.text.slice(0, 400)}`];
    return open ? faults : [...faults, ...leaks(actor, answer).map((leak) => `leaks ${leak}`)];
  };

  it.each([...examples.keys()])('%s', async (name) => {
    const example = examples.get(name) as Example;
    if (typeof example.as === 'object') return;
    const before = await printOf(db);
    const faults: string[] = [];
    for (const [who, actor] of actors) {
      const open = example.opens?.to.includes(who) ?? false;
      if (example.as === 'list' || example.as === 'public') {
        faults.push(...(await shown(name, actor, open)).map((fault) => `${who}: ${fault}`));
      }
      if (example.as === 'list') continue;
      if (example.as === 'public') continue;
      for (const variant of variantsOf(example, actor, foreign, open)) {
        const found = await refused(name, actor, variant);
        faults.push(...found.map((fault) => `${who}, foreign ${variant.kinds.join(' + ')}: ${fault}`));
      }
    }
    if (example.awaits) {
      expect(faults.length > 0 ? 'still a fault' : 'mended: take „awaits“ away').toBe('still a fault');
      return;
    }
    expect(faults).toEqual([]);
    expect(stored(await printOf(db), example)).toEqual(stored(before, example));
  });

  describe('the examples could have gone through', () => {
    const last =
      /^mutation (keep|end|merge|retire|revoke|suspend|decide|settle|refuse|decline|withdraw(?!Rec)|erase|transfer)/;
    // What only reads goes first, what ends things last, so that everything is still there to be seen and acted on.
    const turn = (name: string): number => (name.startsWith('query') ? 0 : last.test(name) ? 2 : 1);
    const inOrder = [...examples.keys()].sort((one, other) => turn(one) - turn(other));
    const seen = new Set<string>();

    it.each(inOrder)('%s for whoever may', async (name) => {
      const example = examples.get(name) as Example;
      const operation = operations.get(operationOf(name)) as SchemaOperation;
      if (typeof example.as === 'object') return;
      const by = example.by ?? 'profile_owner';
      const actor =
        by === 'outsider' ? await logIn(own, 'worker') : await logIn(by === 'coordinator' ? own : foreign, by);
      const all = { kinds: Object.keys(example.at), open: true };
      const variables = withIds(operation, example, all, (kind) => foreign.id(kind), own);
      const answer = await asked(actor, operation, variables);
      for (const { text } of foreign.canaries) if (answer.text.includes(text)) seen.add(text);
      const closed = [
        'NOT_FOUND',
        'FORBIDDEN',
        'UNAUTHENTICATED',
        'BAD_USER_INPUT',
        'INVALID_INPUT',
        'INTERNAL_SERVER_ERROR',
      ];
      if (example.endsIn) expect(answer.code).toBe(example.endsIn.code);
      else expect({ code: closed.includes(answer.code) ? answer.text : 'through' }).toEqual({ code: 'through' });
    });

    it('and every act they left in the trails has words for the auditor', async () => {
      const written = await db.asOwner<{ operation: string }>(
        // Rows the examples stand on are arranged by the specs themselves.
        `select operation from (select operation from audit.act union select operation from audit.disclosure) written
         where operation not like 'spec.%'`,
      );
      expect(written.length).toBeGreaterThan(50);
      expect(actsWithoutWords(written.map(({ operation }) => operation))).toEqual([]);
    });

    it('and what an outsider did stands in the trail of whose record it is', async () => {
      const owner = `select id, 'service' as kind, organisation_id from directory.service
        union all select id, 'accreditation', organisation_id from directory.accreditation
        union all select id, 'membership', organisation_id from identity.membership`;
      const acts = await db.asOwner<{ operation: string; told: boolean }>(
        `select distinct act.operation, act.concerned_organisation_id is not distinct from owner.organisation_id as told
         from audit.act act
           join (${owner}) owner on owner.kind = act.subject_kind and owner.id::text = act.subject_id::text
         where act.organisation_id is distinct from owner.organisation_id and act.operation not like 'spec.%'`,
      );
      expect(acts.length).toBeGreaterThan(3);
      expect(acts.filter(({ told }) => !told).map(({ operation }) => operation)).toEqual([]);
    });

    it('and every canary is shown to somebody who may see it', () => {
      const hidden = foreign.canaries.filter(({ text, audience }) => audience !== 'nobody' && !seen.has(text));
      expect(hidden.map(({ what }) => what)).toEqual([]);
      expect(foreign.canaries.filter(({ text, audience }) => audience === 'nobody' && seen.has(text))).toEqual([]);
    });
  });
});
