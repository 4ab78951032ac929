import type { RouteObject } from 'react-router';
import { page } from '../page';

/**
 * Pages of the directory that say the same to everybody who is not logged in. The server writes these itself, so that they
 * can be read before any script is there, and without it; so they ask nothing of the browser while they are drawn.
 */
export const directoryRoutes: RouteObject[] = [
  { path: '/', lazy: page(() => import('./home/home-page'), 'home', 'search') },
  { path: '/hledani', lazy: page(() => import('./search/search-page'), 'search') },
  { path: '/sluzba/:id', lazy: page(() => import('./service/service-page'), 'service', 'search') },
  { path: '/sluzba/:id/pro-klienty', lazy: page(() => import('./service/client-page'), 'service', 'search') },
  {
    path: '/organizace/:id',
    lazy: page(() => import('./organisation/organisation-page'), 'organisation', 'service', 'search'),
  },
  { path: '/veznice', lazy: page(() => import('./prison/prisons-page'), 'prison') },
  { path: '/veznice/:code', lazy: page(() => import('./prison/prison-page'), 'prison', 'service') },
  { path: '/pokryti', lazy: page(() => import('./grid/coverage-page'), 'coverage') },
];
