import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GraphQLSchema } from 'graphql';
import { installCodeLists } from '@navaz/directory';
import { createHttpApp, Database, loadConfig } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { ApiModule } from '../api.module.js';
import { logIn } from './actors.support-spec.js';
import { ask } from './ask.support-spec.js';
import { capacityRoom } from './capacity.support-spec.js';
import { directoryRoom } from './directory.support-spec.js';
import type { Example } from './example.support-spec.js';
import { textPlaces } from './free-texts.support-spec.js';
import { arrangeSide, type ArrangedSide } from './records.support-spec.js';
import { matrixRooms } from './rooms.support-spec.js';
import { documentOf, operationsOf } from './schema-walk.support-spec.js';
import { withIds } from './variants.support-spec.js';

/** Examples whose matrix tries no record; here they only have to be understood. */
const given: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'mutation requestListing': {
    name: 'Nová organizace',
    kind: 'ngo',
    districtCode: 'CZ0642',
    offers: 'Poradenství.',
    email: 'kancelar@example.cz',
  },
};
const mutations = [...Object.entries(directoryRoom.examples), ...Object.entries(capacityRoom.examples)].filter(
  ([name]) => name.startsWith('mutation ') && !name.includes(' · '),
);
/** No texts that are kept: they are compared with something or looked up, after something else was refused. */
const notKept: Readonly<Record<string, string>> = {
  token: 'the unguessable part of a link',
  goneName: 'compared with the name of the record that is given up',
  parts: 'codes; of a link that is not valid they are not read',
  to: 'an hour; the hour before it is refused first',
  'minimumData.0.fields': 'codes; the step they are for is refused first',
  'conditions.0.choices': 'codes; the condition they are for is refused first',
  'conditions.0.ground': 'a code; the condition it is for is refused first',
  'conditions.0.operator': 'a code; the condition it is for is refused first',
};
const listAt = (path: string): string => path.replace(/\.0$/, '');
const isKept = (path: string): boolean => {
  const list = listAt(path);
  return !(list in notKept || (list.split('.').at(-1) ?? '') in notKept);
};

describe('the rooms that know no person', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let schema: GraphQLSchema;
  let side: ArrangedSide;
  let other: ArrangedSide;

  beforeAll(async () => {
    db = await testDatabase();
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: db.url,
      NAVAZ_KEYS_DATABASE_URL: db.keysUrl,
      NAVAZ_LOG_LEVEL: 'silent',
      NAVAZ_DATABASE_POOL: '5',
      NAVAZ_REQUESTS_PER_MINUTE: '0',
    });
    app = await createHttpApp(ApiModule.forRoot(config), config, { signals: false });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(Database).transaction(testContext(), (tx) => installCodeLists(tx));
    schema = app.get(GraphQLSchemaHost).schema;
    side = await arrangeSide('own', app, db, matrixRooms);
    other = await arrangeSide('foreign', app, db, matrixRooms);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  // Whatever takes text is tried, by the schema: a field that is added is tried too.
  it.each(mutations)('%s takes a birth number nowhere', async (name, example: Example) => {
    const operation = operationsOf(schema).get(name);
    if (!operation) throw new Error(`${name} is not in the schema`);
    const actor =
      example.by === 'outsider'
        ? await logIn(other, 'worker')
        : await logIn(side, example.by === 'coordinator' ? 'coordinator' : 'profile_owner');
    const all = { kinds: Object.keys(example.at), open: true };
    const variables = withIds(operation, example, all, (kind) => side.id(kind), side);
    const base = { ...given[name], ...(variables['input'] as Record<string, unknown> | undefined) };
    const taken: string[] = [];
    for (const { path, put } of textPlaces(operation).filter((place) => isKept(place.path))) {
      const input = put(base);
      const { text, code } = await ask(app, actor, documentOf(operation, schema, { input }), { input });
      const refused =
        code === 'INVALID_INPUT' && (text.includes(`"path":"${path}"`) || text.includes(`"path":"${listAt(path)}"`));
      if (!refused) taken.push(`${path}: ${code} ${text.slice(0, 300)}`);
    }
    expect(taken).toEqual([]);
  });
});
