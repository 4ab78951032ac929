import type { DraftQuery } from './sending.documents';

/** A request in the making, as its sender sees it. */
export type Draft = DraftQuery['handover'];
