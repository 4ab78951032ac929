import type { RouteObject } from 'react-router';
import { page } from '../page';

/**
 * Pages of the directory that are made in the browser: of what this window has picked, sheets to print, who changed
 * what.
 */
export const publicRoutes: RouteObject[] = [
  { path: '/sluzba/:id/historie', lazy: page(() => import('./service/history-page'), 'service') },
  { path: '/sluzba/:id/overeni', lazy: page(() => import('./service/verifications-page'), 'service') },
  { path: '/sluzba/:id/tisk', lazy: page(() => import('./print/card-page'), 'print', 'service', 'search') },
  { path: '/vyber', lazy: page(() => import('./print/shortlist-page'), 'print', 'service') },
  { path: '/vyber/tisk', lazy: page(() => import('./print/sheet-page'), 'print', 'service', 'search') },
  { path: '/vyber/karticka', lazy: page(() => import('./print/pocket-page'), 'print', 'service') },
];
