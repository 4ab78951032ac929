import { describe, expect, it } from '@jest/globals';
import { menuOf } from './menu';
import type { Session } from './session';

const held = new Set(['handover.receive', 'handover.send', 'places.state']);
const workerOf = (code: string): Session => {
  const current = { id: 'm', organisationId: 'o', role: 'WORKER' as const, permissions: [...held], services: null };
  const organisation = { id: 'o', name: '', kind: { code, name: '', nameEn: '' } };
  const me = { accountId: 'a', displayName: '', email: '', organisations: [organisation], current, memberships: [] };
  return { me, organisation, can: (permission) => held.has(permission) };
};
const labelsOf = (session: Session): string[] => menuOf(session).map(({ label }) => label);

describe('the main menu', () => {
  it('leads a worker of a house to its places', () => {
    expect(labelsOf(workerOf('ngo'))).toEqual(['search', 'work', 'cases', 'places', 'reports']);
  });

  it.each(['prison', 'probation_centre'])('has no places for a worker of a %s', (kind) => {
    expect(labelsOf(workerOf(kind))).not.toContain('places');
  });

  it('is the directory where nobody is logged in', () => {
    expect(labelsOf({ me: null, organisation: null, can: () => false })).toEqual([
      'search',
      'prisons',
      'coverage',
      'consent',
    ]);
  });
});
