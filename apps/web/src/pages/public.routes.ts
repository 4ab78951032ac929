import type { RouteObject } from 'react-router';
import { page } from '../page';

/** Pages for everybody. */
export const publicRoutes: RouteObject[] = [
  { path: '/', lazy: page(() => import('./home/home-page'), 'home', 'search') },
  { path: '/hledani', lazy: page(() => import('./search/search-page'), 'search') },
  { path: '/sluzba/:id', lazy: page(() => import('./service/service-page'), 'service', 'search') },
  { path: '/sluzba/:id/pro-klienty', lazy: page(() => import('./service/client-page'), 'service', 'search') },
  { path: '/sluzba/:id/historie', lazy: page(() => import('./service/history-page'), 'service') },
  {
    path: '/organizace/:id',
    lazy: page(() => import('./organisation/organisation-page'), 'organisation', 'service', 'search'),
  },
  { path: '/veznice', lazy: page(() => import('./prison/prisons-page'), 'prison') },
  { path: '/veznice/:code', lazy: page(() => import('./prison/prison-page'), 'prison', 'service') },
  { path: '/pokryti', lazy: page(() => import('./grid/coverage-page'), 'coverage') },
  { path: '/sluzba/:id/tisk', lazy: page(() => import('./print/card-page'), 'print', 'service', 'search') },
  { path: '/vyber', lazy: page(() => import('./print/shortlist-page'), 'print', 'service') },
  { path: '/vyber/tisk', lazy: page(() => import('./print/sheet-page'), 'print', 'service', 'search') },
  { path: '/vyber/karticka', lazy: page(() => import('./print/pocket-page'), 'print', 'service') },
];
