import { createHash } from 'node:crypto';
import type { Decision } from '@navaz/disclosure';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { stateForProvider } from '../handover.state.js';
import type { Side } from '../side.js';
import { endedForSender } from './came-back.js';

const letters = 20;

/**
 * Another one whenever a side may see something else of a handover than before: it moved, somebody wrote, or what the
 * person lets this reader see has changed. Tells nothing by itself; `decision` is the gate's, where it was asked;
 * `kept` where the sender is not told how it goes on.
 */
export const markOf = (handover: HandoverEntity, side: Side, decision: Decision | null, kept = false): string => {
  const seen = [
    handover.id,
    // That something went on is not to be found out by trying, where the sender reads no more than that it ended.
    kept ? endedForSender : handover.version,
    side,
    // Nor why it ended: the three ends of the sender's side have one mark.
    side === 'provider' ? stateForProvider(handover.state) : kept ? endedForSender : handover.state,
    // Nor whether the person was forgotten since.
    side === 'sender' && handover.contentDestroyedAt !== null,
    decision ? [...decision.allowed].toSorted() : null,
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, letters);
};
