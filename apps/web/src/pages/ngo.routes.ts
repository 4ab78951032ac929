import type { RouteObject } from 'react-router';
import { page } from '../page';

/** Pages of organisations that offer services, and pages behind links from mails. */
export const ngoRoutes: RouteObject[] = [
  { path: '/mista', lazy: page(() => import('./places/places-page'), 'places') },
  { path: '/volna-mista', lazy: page(() => import('./links/places-by-link-page'), 'links', 'places') },
  { path: '/potvrzeni', lazy: page(() => import('./links/reminder-page'), 'links') },
  { path: '/pozvanka', lazy: page(() => import('./links/invitation-page'), 'links') },
  { path: '/zadost-o-zarazeni', lazy: page(() => import('./links/listing-link-page'), 'links') },
  { path: '/zapsat', lazy: page(() => import('./listing/listing-page'), 'listing') },
  { path: '/narok/:organisationId', lazy: page(() => import('./listing/claim-page'), 'listing') },
  { path: '/nastaveni', lazy: page(() => import('./listing/settings-page'), 'listing') },
  { path: '/lide', lazy: page(() => import('./members/members-page'), 'members') },
];
