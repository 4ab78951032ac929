import type { Transaction } from '@navaz/platform';
import type { FactGate } from '../facts/fact-gate.service.js';
import { revealsHealth } from './participant-gate.service.js';

/** What a case's record says beside who the person is, as far as what may pass depends on it. */
export interface RecordHeld {
  readonly wish: boolean;
  /** Answers to conditions that reveal nothing; the others are asked about one by one. */
  readonly answers: boolean;
  /** Since when something in it reveals health, the latest; null where nothing does. */
  readonly healthSince: Date | null;
}

/**
 * What the record of a case holds. Closed needs, ended requests and questions about facts too: they go with the case.
 * Whose client somebody was asked to be can tell as much as what they need.
 */
export const heldIn = async (tx: Transaction, caseId: string, facts: FactGate): Promise<RecordHeld> => {
  const [asked, needs, requests] = await Promise.all([
    facts.healthSince(tx, caseId),
    tx.query<{ kind: string; wish: boolean; since: Date }>(
      `select kind, sealed_wish is not null as wish, opened_at as since from handover.need where case_id = $1`,
      [caseId],
    ),
    tx.query<{ kind: string; health: boolean; answers: boolean; since: Date }>(
      `select h.kind, h.reveals_health as health, h.created_at as since, exists (
         select from handover.condition_answer said where said.handover_id = h.id and said.answer is not null
           and not (said.frozen->>'revealing')::boolean) as answers
       from handover.handover h where h.case_id = $1`,
      [caseId],
    ),
  ]);
  const revealing = [
    ...needs.filter(({ kind }) => revealsHealth(kind)),
    // Of a need that says nothing of health, to a service that does.
    ...requests.filter(({ kind, health }) => health && !revealsHealth(kind)),
    ...(asked ? [{ since: asked }] : []),
  ].map(({ since }) => since.getTime());
  return {
    wish: needs.some(({ wish }) => wish),
    answers: requests.some(({ answers }) => answers),
    healthSince: revealing.length > 0 ? new Date(Math.max(...revealing)) : null,
  };
};
