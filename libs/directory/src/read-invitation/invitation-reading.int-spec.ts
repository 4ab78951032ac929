import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Invitations } from '@navaz/identity';
import { isRefusal } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { makeOrganisation, piecesFor, startMail, type SpecMail } from '../room.support-spec.js';
import { InvitationReading } from './invitation-reading.service.js';

const now = '2027-03-01T09:00:00Z';
const token = 'pozvanka-0123456789abcdefghijklmnopqrstuvwxyz';

describe('the link of an invitation', () => {
  const clock = FakeClock.at(now);
  let db: TestDatabase;
  let mail: SpecMail;
  let reading: InvitationReading;
  let organisationId: string;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    mail = await startMail(db, clock);
    const invitations = new Invitations(mail.config, clock, mail.mailer);
    reading = new InvitationReading(piecesFor(db, clock).database, invitations);
  });
  afterAll(async () => {
    await mail.stop();
    await db.close();
  });
  beforeEach(async () => {
    clock.moveTo(now);
    organisationId = await makeOrganisation(db, {});
    await db.asOwner(`delete from identity.invitation`);
    await db.asOwner(
      `insert into identity.invitation (token_hash, organisation_id, role, email, expires_at)
       values ($1, $2, 'worker', 'pozvany@example.cz', '2027-03-10T09:00:00Z')`,
      [createHash('sha256').update(token).digest(), organisationId],
    );
  });

  const read = (given = token) => reading.read(testContext(), given);
  const code = async (given = token): Promise<string | null> => {
    const answer = await read(given);
    return isRefusal(answer) ? answer.code : null;
  };
  const change = (set: string) =>
    db.asOwner(`update directory.organisation set ${set} where id = $1`, [organisationId]);

  it('says who invites and as what, names no person, and accepts nothing', async () => {
    const [organisation] = await db.asOwner<{ name: string }>(`select name from directory.organisation where id = $1`, [
      organisationId,
    ]);
    const answer = await read();
    expect(answer).toEqual({
      organisationId,
      organisationName: organisation?.name,
      role: 'worker',
      expiresAt: new Date('2027-03-10T09:00:00Z'),
    });
    expect(await read()).toEqual(answer);
    expect(await db.asOwner(`select accepted_at from identity.invitation`)).toEqual([{ accepted_at: null }]);
  });

  it.each<[string, () => unknown]>([
    ['of an organisation that ended today', () => change(`ended_on = '2027-03-01'`)],
    [
      'of an organisation that became part of another',
      async () => change(`merged_into_id = '${await makeOrganisation(db, {})}'`),
    ],
    ['that expired', () => clock.moveTo('2027-03-10T09:00:00Z')],
    ['that was revoked', () => db.asOwner(`update identity.invitation set revoked_at = now()`)],
    ['that was accepted', () => db.asOwner(`update identity.invitation set accepted_at = now()`)],
  ])('opens nothing %s', async (_which, spoil) => {
    expect(await code()).toBeNull();
    await spoil();
    expect(await code()).toBe('INVITATION_NOT_VALID');
  });

  it('opens nothing that was never issued', async () => {
    expect(await code(`${token}x`)).toBe('INVITATION_NOT_VALID');
    expect(await code('')).toBe('INVITATION_NOT_VALID');
  });
});
