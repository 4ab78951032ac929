export { ConsentDesk } from './consent-desk.js';
export { GrantsGiven, GrantsInvalidated, GrantsWithdrawn, type MovedGrant } from './consent.events.js';
export { ConsentModule } from './consent.module.js';
export { ConsentReader } from './consent-reader.js';
export {
  categories,
  purposes,
  type AskedCategory,
  type AskedPurpose,
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
  type Waiver,
} from './grant.js';
export { heldTablesOfConsent, notOfTheSubject } from './held-of-subject.js';
export { stateAt, validFor, type GrantState, type StoredState } from './grant.state.js';
export { categoryWords, purposeWords, withdrawalWords } from './grant-words.js';
export type { AgreementAsked } from './ask-for-agreement/asking.service.js';
export type { WithdrawalTold } from './withdraw-agreement/withdrawing.service.js';
export type { Terms } from './print-terms/terms.js';
export { printedCode } from './slip-code.js';
export type { Receipt, ReceiptParty } from './write-receipt/receipt.js';
