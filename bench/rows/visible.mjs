// How soon everybody finds what an owner has just said: free places, and a new word in a profile.
import { setTimeout as wait } from 'node:timers/promises';
import { Browser } from '../harness/browser.mjs';
import { figure, median } from '../harness/figures.mjs';
import { startSystem } from '../harness/navaz.mjs';
import { until } from '../harness/processes.mjs';
import { ask } from '../harness/requests.mjs';

/** The demo account that keeps the profile of the demo NGO. */
const owner = { login: 'neziskovka-profil', password: 'navaz-neziskovka-profil' };

const own = `{ me { current { organisationId } } }`;
const services = `query ($id: ID!) { organisation(id: $id) { services(first: 50) { edges { node { id name } } } } }`;
const placesOf = `query ($id: ID!) { service(id: $id) { name version places { numbers { units { id total } } } } }`;
const statePlaces = `mutation ($input: StatePlacesInput!) {
  statePlaces(input: $input) { __typename ... on PlacesRecorded { unit { free } } } }`;
const updateService = `mutation ($input: UpdateServiceInput!) {
  updateService(input: $input) { __typename ... on EditDone { version changed } } }`;
const search = `query ($query: String!) {
  searchServices(query: $query, first: 50) { edges { node { id places { freeInWords } } } } }`;

/** Milliseconds from sending `say` until `seen` answers true. */
const delay = async (say, seen) => {
  const from = performance.now();
  await say();
  while (!(await seen())) {
    if (performance.now() - from > 20_000) throw new Error('A change was not found within 20 seconds.');
    await wait(5);
  }
  return performance.now() - from;
};

/** The first service of the own organisation with a unit of at least four places. */
const ownService = async (url, headers) => {
  const { me } = await ask(url, own, {}, headers);
  const { organisation } = await ask(url, services, { id: me.current.organisationId }, headers);
  for (const { node } of organisation.services.edges) {
    const { service } = await ask(url, placesOf, { id: node.id }, headers);
    const unit = service.places.numbers?.units.find(({ total }) => total >= 4);
    if (unit) return { id: node.id, name: service.name, version: service.version, unit };
  }
  throw new Error('The demo organisation has no service with four places.');
};

/** Words of letters only, so that each is one word of the index and none is in it yet. */
const newWord = (round) =>
  `zkouska${[...`${round}${process.pid}`].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureVisible = async (stage) => {
  const system = await startSystem(stage.folder.make('visible'));
  const { url, program } = system;
  const hits = async (query) => (await ask(url, search, { query })).searchServices.edges.map(({ node }) => node);
  await until(program, async () => (await hits('azylový dům')).length > 0, { seconds: 120 });
  const browser = new Browser(url);
  await browser.logIn(owner.login, owner.password);
  const headers = { cookie: browser.cookie };
  const service = await ownService(url, headers);
  const places = [];
  const words = [];
  let { version } = service;
  for (let round = 0; round < 5; round += 1) {
    const free = round % 2 === 0 ? 3 : 0;
    const input = { unitId: service.unit.id, free, total: service.unit.total };
    const shown = free === 3 ? '3+' : '0';
    places.push(
      await delay(
        async () => {
          const { statePlaces: done } = await ask(url, statePlaces, { input }, headers);
          if (done.__typename !== 'PlacesRecorded') throw new Error(`statePlaces answered ${done.__typename}.`);
        },
        async () =>
          (await hits(service.name)).some(({ id, places: of }) => id === service.id && of?.freeInWords === shown),
      ),
    );
    const word = newWord(round);
    words.push(
      await delay(
        async () => {
          const edit = { serviceId: service.id, version, summary: `Měření: ${word}.` };
          const { updateService: done } = await ask(url, updateService, { input: edit }, headers);
          if (done.__typename !== 'EditDone') throw new Error(`updateService answered ${done.__typename}.`);
          ({ version } = done);
        },
        async () => (await hits(word)).some(({ id }) => id === service.id),
      ),
    );
  }
  await program.stop();
  const line = (what, delays) => {
    const worst = Math.max(...delays);
    return {
      what,
      product: `${figure(median(delays))} ms, at worst ${figure(worst)} ms`,
      goal: '≤ 2000 ms',
      reached: worst <= 2000,
    };
  };
  return [
    line('free places stated by an NGO, until the search shows them', places),
    line('a new word in a profile, until the search finds the service by it', words),
  ];
};
