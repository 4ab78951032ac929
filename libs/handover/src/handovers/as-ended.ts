import { HandoverEntity } from '../entities/handover.entity.js';

/**
 * The same request as it is once it has ended, by the sender's side or by a provider that is gone: it reads so, and what is
 * asked of it is refused as it is then.
 */
export const asEnded = (
  handover: HandoverEntity,
  state: 'withdrawn_by_sender' | 'withdrawn_by_provider',
): HandoverEntity =>
  Object.assign(new HandoverEntity(), handover, {
    state,
    questionTo: null,
    pausedUntil: null,
    pausedBy: null,
    offerUnitId: null,
    offerFrom: null,
    offerExpiresAt: null,
  } satisfies Partial<HandoverEntity>);
