// The bare limit: node:http, a pool, one good statement a request (or one transaction), JSON.stringify. No framework, no checks, no shapes.
// What the product does more (reading Czech, ranking with reasons, GraphQL) is its own to pay.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { handovers } from './handovers.mjs';

const sql = (name) => ({ name, text: readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8') });
const statements = { search: sql('search'), detail: sql('detail') };

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL),
  // One plan per statement: planning them anew for each value takes longer than it wins.
  options: '-c plan_cache_mode=force_generic_plan',
});

/** Labels of code lists, which the product has in its code: list → code → label. */
const labels = new Map();
for (const { list, code, name } of (await pool.query('select list, code, name from directory.code_item')).rows) {
  if (!labels.has(list)) labels.set(list, new Map());
  labels.get(list).set(code, { code, name });
}
const label = (list, code) => labels.get(list).get(code) ?? null;

const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Prague' });

/** @param {{ words: string, filters: { regionCode: string, groups: string[], forms: string[] }, facets: boolean, first: number }} asked */
const search = async ({ words, filters, facets, first }) => {
  const marks = [...filters.forms.map((form) => `form:${form}`), 'form:?'];
  const values = [words, [filters.regionCode], filters.groups, marks, today, first, facets];
  const { rows } = await pool.query({ ...statements.search, values });
  const answer = rows[0];
  for (const card of answer.cards) card.forms = card.forms?.map((form) => label('service_form', form));
  return answer;
};

const detail = async (id) => {
  const { rows } = await pool.query({ ...statements.detail, values: [id, today] });
  const answer = rows[0].detail;
  answer.channel = label('channel', answer.channel);
  answer.organisation.kind = label('organisation_kind', answer.organisation.kind);
  for (const facility of answer.facilities ?? [])
    facility.visibility = label('facility_visibility', facility.visibility);
  for (const form of answer.forms ?? []) form.form = label('service_form', form.form);
  for (const contact of answer.contacts ?? []) contact.function = label('contact_function', contact.function);
  return answer;
};

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
};

const doors = { '/search': search, '/detail': ({ id }) => detail(id), ...handovers(pool) };

const answer = async (request) => {
  const door = doors[request.url];
  return door ? door(await bodyOf(request)) : { ready: true };
};

createServer((request, response) => {
  answer(request).then(
    (value) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(value));
    },
    (error) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
}).listen(Number(process.env.PORT), '127.0.0.1');
