import type { RouteObject } from 'react-router';
import { page } from '../page';

/** What a client finds without an account. */
export const consentRoutes: RouteObject[] = [
  { path: '/souhlas-a-udaje', lazy: page(() => import('./consent/about-page'), 'consent') },
  { path: '/odvolani', lazy: page(() => import('./consent/withdraw-page'), 'consent') },
];
