// From the command to the first answered search.
import { figure, median } from '../harness/figures.mjs';
import { startSystem } from '../harness/navaz.mjs';
import { megabytes, resident } from '../harness/memory.mjs';
import { processorSeconds } from '../harness/processor.mjs';
import { until } from '../harness/processes.mjs';
import { ask } from '../harness/requests.mjs';

const question = `{ searchServices(query: "azylový dům", first: 5) { total edges { node { id } } } }`;

/**
 * Starts over a folder, waits for the first answer that finds something, stops. Answers seconds by the clock, seconds of
 * the processor and bytes resident then, both of the started process alone.
 */
const timed = async (folder, options = {}) => {
  const system = await startSystem(folder, options);
  await until(system.program, async () => (await ask(system.url, question, {})).searchServices.total > 0, {
    seconds: 120,
  });
  const seconds = (performance.now() - system.program.startedAt) / 1000;
  const processor = processorSeconds(system.program.pid);
  const bytes = resident(system.program.pid) ?? 0;
  await system.program.stop();
  return { seconds, processor, bytes };
};

const why = 'the database, the rooms and the words of the search come up one after another on the cores there are.';

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureStart = async (stage) => {
  const folder = stage.folder.make('start');
  const fresh = await timed(folder);
  const warm = [];
  for (let round = 0; round < (stage.options.quick ? 1 : 3); round += 1) warm.push(await timed(folder));
  // The build cache is warm: whoever measures has just built.
  const byNpm = await timed(stage.folder.make('start-npm'), { byNpm: true });
  const seconds = median(warm.map((one) => one.seconds));
  const processor = median(warm.map((one) => one.processor));
  const memory = megabytes(Math.max(...warm.map((one) => one.bytes)));
  return [
    {
      what: 'start on a fresh folder to the first answered search',
      product: `${figure(fresh.seconds)} s (${figure(fresh.processor)} s of processor)`,
      goal: '≤ 15 s',
      reached: fresh.seconds <= 15,
      why,
    },
    {
      what: 'the same by `npm start`, built before',
      product: `${figure(byNpm.seconds)} s`,
      goal: '≤ 15 s',
      reached: byNpm.seconds <= 15,
      why,
    },
    {
      what: 'warm start',
      product: `${figure(seconds)} s (${figure(processor)} s of processor, then ${figure(memory)} MB resident)`,
      goal: '≤ 4 s',
      reached: seconds <= 4,
      why,
    },
  ];
};
