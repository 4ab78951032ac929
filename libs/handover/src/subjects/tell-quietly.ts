import type { Transaction } from '@navaz/platform';
import { HandoverNews } from '../handover.events.js';

/**
 * Tells somebody outside the unit that leads the case, unless the person asked for restriction: nothing of them leaves the
 * house meanwhile, a bare code neither. What they missed they are told when it is lifted.
 */
export const tellQuietly = async (tx: Transaction, news: HandoverNews): Promise<void> => {
  const [kept] = await tx.query<{ quiet: boolean }>(`select handover.is_kept_quiet($1, $2) as quiet`, [
    news.reference,
    news.organisationId,
  ]);
  if (kept?.quiet === false) tx.publish(news);
};
