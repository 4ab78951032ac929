import { codeTable, type CodeRow } from './code-row.js';

/** Codes of channels. */
export type ChannelCode = 'platform' | 'link' | 'phone' | 'post';

/** How a service takes requests (jak žádost doručit). A sender is told before sending. */
export interface ChannelRow extends CodeRow {
  readonly code: ChannelCode;
}

/** The channels. */
export const channels: readonly ChannelRow[] = [
  { code: 'platform', cs: 'přímo v aplikaci', en: 'on the platform' },
  {
    code: 'link',
    cs: 'jednorázová stránka pro odpověď z podepsaného odkazu',
    en: 'one-off answer page by signed link',
  },
  { code: 'phone', cs: 'telefonem; odpověď zapíše odesílatel', en: 'by phone; the sender records the answer' },
  { code: 'post', cs: 'poštou; odpověď zapíše odesílatel', en: 'by post; the sender records the answer' },
];

/** The same by code. */
export const channelTable = codeTable(channels);
