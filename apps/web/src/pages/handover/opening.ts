import type { Opened } from './use-handover';

/** Whether opening a request is what confirms its receipt: it was just sent, and who reads it may answer for the service. */
export const confirmsByOpening = ({ side, moves }: Pick<Opened, 'side' | 'moves'>): boolean =>
  side === 'provider' && moves.some(({ act }) => act === 'acknowledge');
