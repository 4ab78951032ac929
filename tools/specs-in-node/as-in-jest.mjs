// What the runner of the database ring leaves out, and Jest's own does. A test or hook that hangs fails: after its own
// limit, else after what its file said by jest.setTimeout, else after a minute. A test to be written is no passed one.
import { addEventHandler } from 'jest-circus';

const { expect, jest } = globalThis;
const minute = 60_000;
/** By file: the next one in this thread starts with a minute again. */
const limits = new Map();
const file = () => expect.getState().testPath;

jest.setTimeout = (milliseconds) => {
  limits.set(file(), milliseconds);
  return jest;
};

const inTime = (run, name, milliseconds) => async () => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} did not end within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
};

addEventHandler((event, { currentDescribeBlock }) => {
  if (event.name !== 'add_test' && event.name !== 'add_hook') return;
  const hook = event.name === 'add_hook';
  const added = (hook ? currentDescribeBlock.hooks : currentDescribeBlock.children).at(-1);
  if (added.mode === 'todo') added.mode = 'skip';
  if (!added.fn) return;
  const limit = added.timeout ?? limits.get(file()) ?? minute;
  added.fn = inTime(added.fn, hook ? added.type : added.name, limit);
});
