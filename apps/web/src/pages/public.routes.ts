import type { RouteObject } from 'react-router';
import { page } from '../page';

/** Pages for everybody. */
export const publicRoutes: RouteObject[] = [
  { path: '/', lazy: page(() => import('./home/home-page'), 'home', 'search') },
  { path: '/hledani', lazy: page(() => import('./search/search-page'), 'search') },
  { path: '/sluzba/:id', lazy: page(() => import('./service/service-page'), 'service', 'search') },
  { path: '/sluzba/:id/pro-klienty', lazy: page(() => import('./service/client-page'), 'service', 'search') },
  { path: '/sluzba/:id/historie', lazy: page(() => import('./service/history-page'), 'service') },
];
