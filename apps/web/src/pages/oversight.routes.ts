import type { RouteObject } from 'react-router';
import { page } from '../page';

/** Pages of who leads a team, coordinates the network, or watches over what is disclosed. */
export const oversightRoutes: RouteObject[] = [
  { path: '/tym', lazy: page(() => import('./team/team-page'), 'team', 'work') },
  { path: '/dohody', lazy: page(() => import('./agreements/agreements-page'), 'agreements') },
  { path: '/dohody/nova', lazy: page(() => import('./agreements/new-agreement-page'), 'agreements') },
  { path: '/sprava', lazy: page(() => import('./governance/waiting-page'), 'governance') },
  { path: '/sprava/organizace', lazy: page(() => import('./governance/organisations-page'), 'governance') },
  { path: '/sprava/organizace/nova', lazy: page(() => import('./governance/new-organisation-page'), 'governance') },
  {
    path: '/sprava/organizace/:id',
    lazy: page(() => import('./governance/organisation-page'), 'governance', 'organisation'),
  },
  {
    path: '/sprava/organizace/:id/historie',
    lazy: page(() => import('./governance/organisation-history-page'), 'governance', 'profile'),
  },
  { path: '/sprava/profily', lazy: page(() => import('./governance/stale-page'), 'governance') },
  { path: '/sprava/rozpory', lazy: page(() => import('./governance/conflicts-page'), 'governance') },
  { path: '/sprava/konce', lazy: page(() => import('./governance/endings-page'), 'governance') },
  { path: '/sprava/importy', lazy: page(() => import('./governance/imports-page'), 'governance') },
  { path: '/sprava/pravidla', lazy: page(() => import('./governance/rules-page'), 'governance') },
  { path: '/dohled', lazy: page(() => import('./oversight/disclosures-page'), 'oversight') },
  { path: '/dohled/ukony', lazy: page(() => import('./oversight/acts-page'), 'oversight') },
  { path: '/dohled/pravidla', lazy: page(() => import('./oversight/rules-page'), 'oversight', 'governance') },
  { path: '/dohled/zaznam', lazy: page(() => import('./oversight/record-page'), 'oversight') },
];
