import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { ActEntity } from '../act.entity.js';
import { AuditTrail } from '../audit-trail.js';
import { disclosureEntities } from '../disclosure-entities.js';
import { aDisclosure, disclose } from '../disclosure-log.support-spec.js';
import { DisclosureVerifier } from '../verify-disclosures/disclosure-verifier.js';
import { AuditVerifier } from '../verify-trail/audit-verifier.js';
import { CheckTrails } from './check-trails.service.js';

describe('the trails, checked by an auditor', () => {
  let db: TestDatabase;
  let checking: CheckTrails;
  const auditor = testContext({ role: 'auditor', permissions: ['audit.read'] });
  const outcome = async () => checking.check(auditor);

  beforeAll(async () => {
    db = await testDatabase([ActEntity, ...disclosureEntities]);
    checking = new CheckTrails(new AuditVerifier(db.database), new DisclosureVerifier(db.database));
    const trail = new AuditTrail();
    // Of somebody else: the chain is one for all, and so is its check.
    await db.database.transaction(testContext(), (tx) => {
      trail.record(tx, { operation: 'spec.act', subjectKind: 'service', subjectId: randomUUID() });
      return Promise.resolve();
    });
    await disclose(db, testContext({ role: 'worker' }), aDisclosure(randomUUID()));
  });
  afterAll(() => db.close());

  it('are whole until a row is changed, each of them by itself', async () => {
    expect(await outcome()).toEqual({ actsHold: true, disclosuresHold: true, checkpoint: null });
    await db.asOwner('alter table audit.disclosure disable trigger all');
    await db.asOwner(`update audit.disclosure set operation = 'spec.changed'`);
    expect(await outcome()).toMatchObject({ actsHold: true, disclosuresHold: false });
    await db.asOwner('alter table audit.act disable trigger all');
    await db.asOwner(`update audit.act set operation = 'spec.changed'`);
    expect(await outcome()).toMatchObject({ actsHold: false, disclosuresHold: false });
  });

  it('are walked once at a time', async () => {
    const both = await Promise.all([outcome(), outcome()]);
    expect(both.map((one) => ('code' in one ? one.code : 'walked'))).toEqual(['walked', 'CHECK_UNDER_WAY']);
  });
});
