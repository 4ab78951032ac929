import { randomUUID } from 'node:crypto';
import type { MatrixRoom } from './example.support-spec.js';

/** The trails; each auditor sees one organisation's. */
export const auditRoom: MatrixRoom = {
  room: 'audit',
  arrange: async (records) => {
    // As if somebody of that side had acted: the function takes who from the settings of its transaction.
    await records.db.asOwner(
      `with who as materialized (select set_config('navaz.organisation', $1, true))
       select audit.append_act('spec.act', 'service', $2, $3) from who`,
      [records.id('organisation'), randomUUID(), JSON.stringify({ code: records.canary('own', 'úkon') })],
    );
    await records.db.asOwner('select audit.append_disclosure_at(now(), $1)', [
      JSON.stringify({
        subjectId: randomUUID(),
        askedId: randomUUID(),
        ownerUnitId: randomUUID(),
        unitId: records.id('organisation'),
        fields: ['identity.name'],
        purpose: 'hand_over',
        legalBasis: 'spec',
        operation: `spec.${records.canary('own', 'předaný údaj')}`,
      }),
    ]);
  },
  examples: {
    'query auditActs': { at: { organisationId: 'organisation' }, by: 'auditor' },
    'query disclosures': { at: { unitId: 'organisation' }, by: 'auditor' },
    'query disclosures · of the whole controller': {
      at: { unitId: { noRecord: 'absent' } },
      as: 'list',
      by: 'auditor',
    },
    'mutation checkTrails': {
      at: {},
      as: { own: 'names no record; says only whether the chains of the whole network hold' },
      by: 'auditor',
    },
  },
};
