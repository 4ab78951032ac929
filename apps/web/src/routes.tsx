import type { RouteObject } from 'react-router';
import { framed } from './frame/framed';
import { NotFoundPage } from './frame/not-found-page';
import { SignedInPage } from './frame/signed-in-page';
import { ngoRoutes } from './pages/ngo.routes';
import { consentRoutes } from './pages/consent.routes';
import { directoryRoutes } from './pages/directory.routes';
import { sendingRoutes } from './pages/sending.routes';
import { oversightRoutes } from './pages/oversight.routes';
import { publicRoutes } from './pages/public.routes';
import { workRoutes } from './pages/work.routes';

/** Every address of the pages. Each group of pages lists its own. */
export const routes: RouteObject[] = framed([
  ...directoryRoutes,
  ...publicRoutes,
  ...sendingRoutes,
  ...consentRoutes,
  ...ngoRoutes,
  ...workRoutes,
  ...oversightRoutes,
  { path: '/prihlaseno', element: <SignedInPage /> },
  { path: '*', element: <NotFoundPage /> },
]);
