import type { RouteObject } from 'react-router';
import { BrokenPage } from './frame/broken-page';
import { Frame } from './frame/frame';
import { NotFoundPage } from './frame/not-found-page';
import { SignedInPage } from './frame/signed-in-page';
import { ngoRoutes } from './pages/ngo.routes';
import { consentRoutes } from './pages/consent.routes';
import { sendingRoutes } from './pages/sending.routes';
import { oversightRoutes } from './pages/oversight.routes';
import { publicRoutes } from './pages/public.routes';
import { workRoutes } from './pages/work.routes';

/** Every address of the pages. Each group of pages lists its own. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <div />,
    children: [
      {
        errorElement: <BrokenPage />,
        children: [
          ...publicRoutes,
          ...sendingRoutes,
          ...consentRoutes,
          ...ngoRoutes,
          ...workRoutes,
          ...oversightRoutes,
          { path: '/prihlaseno', element: <SignedInPage /> },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];
