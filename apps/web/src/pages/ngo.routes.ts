import type { RouteObject } from 'react-router';
import { page } from '../page';

/** Pages of organisations that offer services, and pages behind links from mails. */
export const ngoRoutes: RouteObject[] = [
  { path: '/mista', lazy: page(() => import('./places/places-page'), 'places') },
];
