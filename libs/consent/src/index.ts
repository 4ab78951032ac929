export type { AgreementAsked } from './ask-for-agreement/asking.service.js';
export { categoriesOf } from './ask-for-agreement/check-items.js';
export { ConsentDesk } from './consent-desk.js';
export { consentEntities } from './consent-entities.js';
export { GrantsGiven, GrantsInvalidated, GrantsWithdrawn, type MovedGrant } from './consent.events.js';
export { ConsentModule } from './consent.module.js';
export { ConsentReader } from './consent-reader.js';
export {
  categories,
  expressions,
  purposes,
  type Category,
  type Expressed,
  type Grant,
  type GrantEvent,
  type GrantItem,
  type GrantWithHistory,
  type Purpose,
  type Recipient,
  type RequiredFrom,
  type Signing,
} from './grant.js';
export { grantStates, stateAt, validFor, type GrantState, type StoredState, type Timed } from './grant.state.js';
export { categoryWords, expressedWords, purposeWords, withdrawalWords } from './grant-words.js';
export type { GrantsAsked } from './grants.repository.js';
export type { GrantsLost, LostBecause } from './invalidate-grants/invalidating.service.js';
export { currentNotice, noticeOf, type Notice } from './notices/notice.js';
export type { Terms, TermsItem } from './print-terms/terms.js';
export type { AgreementRecorded, AgreementSaid } from './record-agreement/recording.service.js';
export type { RenewalSaid } from './renew-agreement/renewing.service.js';
export type { WithdrawalSaid } from './withdraw-agreement/withdrawing.service.js';
export { printedCode } from './slip-code.js';
export type { Receipt, ReceiptParty, ReceiptSurroundings } from './write-receipt/receipt.js';
