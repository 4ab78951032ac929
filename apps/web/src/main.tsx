import './style';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { readAhead } from './api/use-reading';
import { SessionDocument } from './frame/session.documents';
import { routes } from './routes';
import { prepareWords } from './words/words';

const root = document.getElementById('root');
if (!root) throw new Error('There is no #root.');

const queries = new QueryClient();
const wordsOnTheWay = prepareWords();
// Side by side on a slow line: the words, who is there, and the page of the address.
readAhead(queries, SessionDocument, {});
const router = createBrowserRouter(routes);

await wordsOnTheWay;
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
