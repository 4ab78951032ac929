import type { RouteObject } from 'react-router';
import { page } from '../page';

/** Pages for everybody. */
export const publicRoutes: RouteObject[] = [
  { path: '/', lazy: page(() => import('./home/home-page'), 'home', 'search') },
  { path: '/hledani', lazy: page(() => import('./search/search-page'), 'search') },
];
