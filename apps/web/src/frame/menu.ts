import type frame from '../words/cs/frame.json';
import type { Session } from './session';

/** A line of the main menu. */
export interface MenuItem {
  readonly to: string;
  readonly label: keyof (typeof frame)['nav'];
}

const everybody: readonly MenuItem[] = [
  { to: '/hledani', label: 'search' },
  { to: '/veznice', label: 'prisons' },
  { to: '/pokryti', label: 'coverage' },
  { to: '/souhlas-a-udaje', label: 'consent' },
];

/** Kinds of organisations that keep no places for anybody. */
const withoutPlaces = ['prison', 'probation_centre', 'child_protection', 'labour_office'];

const work: readonly (MenuItem & { readonly needs: string; readonly notOf?: readonly string[] })[] = [
  { to: '/prace', label: 'work', needs: 'handover.receive' },
  { to: '/pripady', label: 'cases', needs: 'handover.send' },
  { to: '/mista', label: 'places', needs: 'places.state', notOf: withoutPlaces },
  { to: '/zpravy', label: 'reports', needs: 'handover.receive' },
  { to: '/profil', label: 'profile', needs: 'profile.edit' },
  { to: '/tym', label: 'team', needs: 'handover.lead' },
  { to: '/pocty', label: 'counts', needs: 'counts.read' },
  { to: '/dohody', label: 'agreements', needs: 'handover.lead' },
  { to: '/lide', label: 'members', needs: 'members.manage' },
  { to: '/sprava', label: 'verification', needs: 'organisations.moderate' },
  { to: '/sprava/pravidla', label: 'matrix', needs: 'matrix.legal' },
  { to: '/dohled', label: 'disclosures', needs: 'disclosures.read' },
  { to: '/dohled/ukony', label: 'acts', needs: 'audit.read' },
  { to: '/dohled/pravidla', label: 'matrix', needs: 'matrix.approve' },
];

/** What this reader finds in the main menu: the directory for everybody, then the work of their role. */
export const menuOf = ({ can, me, organisation }: Session): readonly MenuItem[] => {
  if (!me?.current) return everybody;
  const kind = organisation?.kind.code ?? '';
  return [everybody[0] as MenuItem, ...work.filter(({ needs, notOf = [] }) => can(needs) && !notOf.includes(kind))];
};

/** Where a role begins its day. */
export const startOf = (session: Session): string => menuOf(session)[session.me?.current ? 1 : 0]?.to ?? '/';
