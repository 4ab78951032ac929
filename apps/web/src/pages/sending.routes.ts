import type { RouteObject } from 'react-router';
import { page } from '../page';

/** From a need to sent: pages of who hands over. */
export const sendingRoutes: RouteObject[] = [
  { path: '/pripady', lazy: page(() => import('./cases/cases-page'), 'cases') },
  { path: '/pripad/novy', lazy: page(() => import('./cases/new-case-page'), 'cases') },
  { path: '/pripad/:id', lazy: page(() => import('./cases/case-page'), 'cases', 'sending', 'work') },
  { path: '/pripad/:id/vypis', lazy: page(() => import('./statement/statement-page'), 'statement') },
  { path: '/pripad/:id/souhlas/:formId', lazy: page(() => import('./sending/form-page'), 'sending', 'cases') },
  {
    path: '/pripad/:id/potreba/:needId/sluzby',
    lazy: page(() => import('./need/services-page'), 'need', 'cases'),
  },
  { path: '/pripad/:id/sluzby', lazy: page(() => import('./need/several-needs-page'), 'need', 'cases') },
  { path: '/dotaz/:id', lazy: page(() => import('./need/enquiry-page'), 'need', 'cases') },
  { path: '/odeslani/:handoverId', lazy: page(() => import('./sending/sending-page'), 'sending', 'cases') },
];
