import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { answersId, takeAnswers } from './api/answers';
import { AskFailed } from './api/ask';
import { queriesThrough } from './api/queries';
import { readAhead } from './api/use-reading';
import { App } from './app';
import { SessionDocument } from './frame/session.documents';
import { routes } from './routes';
import { languageIn } from './words/chosen-language';
import { prepareWords } from './words/words';

/** Resolves when the page of the address is there. */
const opened = (router: ReturnType<typeof createBrowserRouter>): Promise<void> =>
  new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const leave = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      leave();
      resolve();
    });
  });

/** Draws the pages, or wakes the page that the server wrote: what stands there stays, with what was typed into it. */
export const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (!root) throw new Error('There is no #root.');
  const answers = document.getElementById(answersId);
  const language = languageIn(document.cookie);
  const queries = queriesThrough();
  // Side by side on a slow line: the words, who is there, and the page of the address.
  const wordsOnTheWay = prepareWords(language);
  if (answers) takeAnswers(queries, answers.textContent, (code) => new AskFailed(code, ''));
  else readAhead(queries, SessionDocument, {});
  const router = createBrowserRouter(routes);
  await wordsOnTheWay;
  document.documentElement.lang = language;
  const app = (
    <App queries={queries} isWrittenWide={document.documentElement.dataset['written'] === 'wide'}>
      <RouterProvider router={router} />
    </App>
  );
  if (answers) {
    await opened(router);
    // A little at a time, so that a tap in between is heard.
    startTransition(() => {
      hydrateRoot(root, app);
    });
    answers.remove();
  } else createRoot(root).render(app);
};
