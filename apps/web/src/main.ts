import './style';
import { answersId } from './api/answers';

/** Lets the browser draw and hear the reader before what comes next. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Resolves after the next picture is on the screen; at once where nobody looks. */
const painted = async (): Promise<void> => {
  if (!document.hidden) await new Promise(requestAnimationFrame);
  await breath();
};

const run = async (): Promise<void> => {
  // A page that the server wrote can be read and used as it is: the program does not take line and processor from it.
  if (document.getElementById(answersId)) await painted();
  const { start } = await import('./start');
  await breath();
  await start();
};
void run();
