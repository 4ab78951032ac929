import type { RouteObject } from 'react-router';
import { page } from '../page';

/** What waits for somebody, one request with both its sides, enquiries and questions that came, reports. */
export const workRoutes: RouteObject[] = [
  { path: '/prace', lazy: page(() => import('./work/work-page'), 'work') },
  { path: '/pocty', lazy: page(() => import('./counts/counts-page'), 'counts', 'handover') },
  { path: '/kod', lazy: page(() => import('./work/code-page'), 'work') },
  {
    path: '/zadost/:id',
    lazy: page(() => import('./handover/handover-page'), 'handover', 'work', 'reports', 'sending'),
  },
  { path: '/zadost/:id/zprava', lazy: page(() => import('./reports/draft-page'), 'reports', 'handover') },
  { path: '/dotazy', lazy: page(() => import('./received/enquiries-page'), 'received', 'work') },
  { path: '/prijaty-dotaz/:id', lazy: page(() => import('./received/enquiry-page'), 'received', 'handover', 'work') },
  { path: '/otazka/:id', lazy: page(() => import('./received/fact-page'), 'received', 'work') },
  { path: '/odpoved', lazy: page(() => import('./received/link-page'), 'received', 'handover', 'work') },
  { path: '/zpravy', lazy: page(() => import('./reports/reports-page'), 'reports') },
  { path: '/zprava/:id', lazy: page(() => import('./reports/report-page'), 'reports') },
  { path: '/prijata-zprava/:id', lazy: page(() => import('./reports/received-report-page'), 'reports') },
];
