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
  { path: '/profil', lazy: page(() => import('./profile/profile-page'), 'profile') },
  { path: '/profil/organizace', lazy: page(() => import('./profile/organisation-page'), 'profile') },
  {
    path: '/profil/organizace/historie',
    lazy: page(() => import('./profile/organisation-history-page'), 'profile'),
  },
  {
    path: '/profil/organizace/konec',
    lazy: page(() => import('./profile/organisation-end-page'), 'profile', 'organisation'),
  },
  { path: '/profil/akreditace', lazy: page(() => import('./profile/accreditation-page'), 'profile') },
  { path: '/profil/hlaseni', lazy: page(() => import('./profile/settle-page'), 'profile') },
  { path: '/profil/nova-sluzba', lazy: page(() => import('./profile/new-service-page'), 'profile') },
  {
    path: '/profil/sluzby/:serviceId',
    children: [
      { index: true, lazy: page(() => import('./profile/service-profile-page'), 'profile', 'places') },
      { path: 'popis', lazy: page(() => import('./profile/description-page'), 'profile') },
      { path: 'druhy', lazy: page(() => import('./profile/kinds-page'), 'profile') },
      { path: 'kontakty', lazy: page(() => import('./profile/contacts-page'), 'profile') },
      { path: 'podminky', lazy: page(() => import('./profile/conditions-page'), 'profile') },
      { path: 'zadosti', lazy: page(() => import('./profile/requests-page'), 'profile') },
      { path: 'kapacita', lazy: page(() => import('./profile/units-page'), 'profile') },
      { path: 'adresy', lazy: page(() => import('./profile/facilities-page'), 'profile') },
      { path: 'pusobnost', lazy: page(() => import('./profile/areas-page'), 'profile') },
      { path: 'program', lazy: page(() => import('./profile/programme-page'), 'profile') },
      { path: 'konec', lazy: page(() => import('./profile/end-page'), 'profile') },
      { path: 'historie', lazy: page(() => import('./profile/history-page'), 'profile') },
    ],
  },
];
