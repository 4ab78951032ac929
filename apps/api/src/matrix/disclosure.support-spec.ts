import { randomUUID } from 'node:crypto';
import type { MatrixRoom, SideRecords } from './example.support-spec.js';

/** A change that a lawyer agreed to and nobody has approved. */
const reviewedChange = async (records: SideRecords): Promise<void> => {
  const cell = await records.insert(
    'matrixCell',
    'organisation',
    `insert into disclosure.matrix_cell (version, sender_kind, recipient_kind, regime, legal_basis_cs, legal_basis_en,
       agreement, waiver, note_cs, note_en, reason, proposed_at, proposed_by)
     values (nextval('disclosure.matrix_version'), 'ngo', 'prison', 'gdpr', 'Úprava', 'Change', 'always', true, '', '',
       'Protože.', now(), $1) returning id`,
    [randomUUID()],
  );
  await records.db.asOwner(
    `insert into disclosure.legal_review (cell_id, agrees, reviewed_on, reviewer, recorded_at, recorded_by)
     values ($1, true, current_date, 'Právní oddělení', now(), $2)`,
    [cell, randomUUID()],
  );
};

/** The matrix is one for everybody and shown to everybody; institutions approve its changes for themselves. */
export const disclosureRoom: MatrixRoom = {
  room: 'disclosure',
  arrange: reviewedChange,
  examples: {
    'query disclosureMatrix': { at: { senderId: 'organisation' }, as: 'public', by: 'auditor' },
    'query matrixChanges': { at: {}, as: 'list', by: 'auditor' },
    'mutation approveMatrix': {
      at: { 'input.cellId': 'matrixCell' },
      opens: { to: ['auditor'], why: 'the rules are for everybody; each institution approves for itself' },
      by: 'auditor',
    },
    'mutation recordLegalReview': {
      at: { 'input.cellId': 'matrixCell' },
      given: { input: { agrees: true, reviewedOn: '2026-01-02', reviewer: 'Právní oddělení' } },
      opens: { to: ['coordinator'], why: 'the coordinator records what lawyers said of any rule' },
      by: 'coordinator',
    },
    'mutation proposeMatrixChange': {
      at: {},
      as: { own: 'names no record; only the coordinator proposes, and nothing holds by it until it is approved' },
    },
  },
};
