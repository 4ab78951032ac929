// Typed documents: beside every `name.graphql` under src a `name.documents.ts` with its operations as checked text and
// the types of their variables and answers. A fragment may lie in any file; a document carries those it spreads.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as documentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { Kind, buildSchema, parse, visit } from 'graphql';

const web = fileURLToPath(new URL('..', import.meta.url));
const schemaText = readFileSync(join(web, '../../schema.graphql'), 'utf8');

const files = readdirSync(join(web, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const parsed = files.map((location) => ({ location, document: parse(readFileSync(location, 'utf8')) }));

const fragments = new Map();
for (const { location, document } of parsed) {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const { value } = definition.name;
    if (fragments.has(value))
      throw new Error(`Fragment ${value} is in two files; the second is ${relative(web, location)}.`);
    fragments.set(value, definition);
  }
}

/** Fragments a document spreads, directly or through others, that are not its own. */
const foreignFragments = (document) => {
  const own = new Set(document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION));
  const found = new Set();
  const look = (node) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`Nobody defines the fragment ${name.value}.`);
        if (own.has(fragment) || found.has(fragment)) return;
        found.add(fragment);
        look(fragment);
      },
    });
  look(document);
  return [...found];
};

const schema = parse(schemaText);
const schemaAst = buildSchema(schemaText);
const config = {
  documentMode: 'string',
  enumType: 'string-literal',
  useTypeImports: true,
  dedupeFragments: true,
  avoidOptionals: { field: true },
  immutableTypes: true,
  arrayInputCoercion: false,
  strictScalars: true,
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', Month: 'string', JSON: 'unknown', Upload: 'never' },
};

/** The generator writes a class into every file; ours is one, in src/api. */
const withOurDocument = (text, location) => {
  const up = relative(join(location, '..'), join(web, 'src/api/typed-document.js')).replaceAll('\\', '/');
  const path = up.startsWith('.') ? up : `./${up}`;
  const from = text.indexOf('export class TypedDocumentString');
  const body = from < 0 ? text : text.slice(0, from) + text.slice(text.indexOf('\n}\n', from) + 3);
  return `import { TypedDocumentString } from '${path}';\n${body.replace(/^import .*DocumentTypeDecoration.*\n/m, '')}`;
};

const write = async ({ location, document }) => {
  const whole = { ...document, definitions: [...document.definitions, ...foreignFragments(document)] };
  const target = join(location, '..', `${basename(location, '.graphql')}.documents.ts`);
  const written = await codegen({
    schema,
    schemaAst,
    documents: [{ location, document: whole }],
    config,
    filename: target,
    plugins: [{ operations: {} }, { documentNode: {} }],
    pluginMap: { operations, documentNode },
  });
  writeFileSync(
    target,
    `// Written by tools/documents.mjs from ${basename(location)}.\n${withOurDocument(written, target)}`,
  );
};

// One that does not fit the schema is named, and the others are still written.
for (const file of parsed) {
  await write(file).catch((error) => {
    process.exitCode = 1;
    process.stderr.write(`${relative(web, file.location)}: ${error.message}\n`);
  });
}
