import { Platform0001, roleCheck } from './0001-platform.js';
import { Audit0002 } from './0002-audit.js';
import { Identity0003 } from './0003-identity.js';
import { CodeLists0004 } from './0004-code-lists.js';
import { Directory0005 } from './0005-directory.js';
import { Capacity0006 } from './0006-capacity.js';
import { Search0007 } from './0007-search.js';
import { Interop0008 } from './0008-interop.js';
import { SearchWrites0009 } from './0009-search-writes.js';
import { DisclosureLog0010 } from './0010-disclosure-log.js';
import { EndsAndListings0011 } from './0011-ends-and-listings.js';
import { Acting0012 } from './0012-acting.js';
import { Consent0013 } from './0013-consent.js';
import { Cooperation0014 } from './0014-cooperation.js';
import { Disclosure0015 } from './0015-disclosure.js';
import { Holds0016 } from './0016-holds.js';
import { Handover0017 } from './0017-handover.js';
import { Keys0018 } from './0018-keys.js';
import { HandoverByItself0019 } from './0019-handover-by-itself.js';
import { AroundHandovers0020 } from './0020-around-handovers.js';
import { Erasure0021 } from './0021-erasure.js';
import { Notifications0022 } from './0022-notifications.js';
import { Controller0023 } from './0023-controller.js';
import { WhoReadsACase0024 } from './0024-who-reads-a-case.js';
import { LastLock0025 } from './0025-last-lock.js';
import { AnswersWithoutAccount0026 } from './0026-answers-without-account.js';
import { TakenBackAtOnce0027 } from './0027-taken-back-at-once.js';
import { RestrictedIsNotThere0029 } from './0029-restricted-is-not-there.js';
import { PathsOfFunctions0030 } from './0030-paths-of-functions.js';
import { OneListOfGrounds0031 } from './0031-one-list-of-grounds.js';
import { AgreementRunsOut0032 } from './0032-agreement-runs-out.js';
import { NotThereForRecipients0033 } from './0033-not-there-for-recipients.js';
import { NothingToldByTheWay0034 } from './0034-nothing-told-by-the-way.js';
import { StillTrue0035 } from './0035-still-true.js';
import { AsThePersonSaid0036 } from './0036-as-the-person-said.js';
import { HelpedAlready0037 } from './0037-helped-already.js';
import { ConditionsNoLongerAsked0038 } from './0038-conditions-no-longer-asked.js';
import { TakenBackThroughAnybody0039 } from './0039-taken-back-through-anybody.js';
import { WhatFormsSaid0040 } from './0040-what-forms-said.js';
import { WhichCondition0041 } from './0041-which-condition.js';
import { PromisedToTooMany0042 } from './0042-promised-to-too-many.js';
import { HowOneBegins0043 } from './0043-how-one-begins.js';
import { HowItWentOn0044 } from './0044-how-it-went-on.js';
import { SentAndOver0045 } from './0045-sent-and-over.js';
import { AStayIsNotTold0046 } from './0046-a-stay-is-not-told.js';
import { WhomAnActConcerns0047 } from './0047-whom-an-act-concerns.js';
import { AskedAgain0049 } from './0049-asked-again.js';
import { WhoHoldsAnAgreement0050 } from './0050-who-holds-an-agreement.js';
import { ASecretPlaceLeavesNoTrace0051 } from './0051-a-secret-place-leaves-no-trace.js';
import { DoneForTheUnit0054 } from './0054-done-for-the-unit.js';
import { HalfGivenIsTakenBack0055 } from './0055-half-given-is-taken-back.js';
import { WhenItWasGiven0056 } from './0056-when-it-was-given.js';
import { AStayAgreedToBeTold0057 } from './0057-a-stay-agreed-to-be-told.js';
import { ASenderThatEnds0058 } from './0058-a-sender-that-ends.js';
import { SaidAsItWas0059 } from './0059-said-as-it-was.js';
import { SaidOnce0060 } from './0060-said-once.js';
import { WhenAQuestionWasDrafted0061 } from './0061-when-a-question-was-drafted.js';
import { NobodyHearsItFromANeed0062 } from './0062-nobody-hears-it-from-a-need.js';
import { WhetherTheyCame0063 } from './0063-whether-they-came.js';
import { WhoCanBeReminded0064 } from './0064-who-can-be-reminded.js';
import { NoNewsOfWhoDidNotCome0065 } from './0065-no-news-of-who-did-not-come.js';
import { ReadingOfAStayEnds0066 } from './0066-reading-of-a-stay-ends.js';
import { AStayNobodyCloses0067 } from './0067-a-stay-nobody-closes.js';
import { TakenBackOfACase0068 } from './0068-taken-back-of-a-case.js';
import { ARecordWithClientsStays0069 } from './0069-a-record-with-clients-stays.js';
import { NobodyReadsOnceGone0070 } from './0070-nobody-reads-once-gone.js';
import { ARightCodeIsLetThrough0071 } from './0071-a-right-code-is-let-through.js';
import { OneHashOverAllHeads0073 } from './0073-one-hash-over-all-heads.js';
import { WhatAServiceSawItSaysItself0077 } from './0077-what-a-service-saw-it-says-itself.js';
import { AQuestionOutlivesAnOffer0084 } from './0084-a-question-outlives-an-offer.js';
import { ActsOfOnesOwn0086 } from './0086-acts-of-ones-own.js';
import { WhoReadsIsThere0087 } from './0087-who-reads-is-there.js';
import { DraftedWhenItWas0088 } from './0088-drafted-when-it-was.js';
import { OnlyWhoseKeyIsGone0085 } from './0085-only-whose-key-is-gone.js';
import { AReportThatWillNotCome0076 } from './0076-a-report-that-will-not-come.js';
import { AStayOnABasisOfItsOwn0075 } from './0075-a-stay-on-a-basis-of-its-own.js';
import { ACodeForEachAsked0074 } from './0074-a-code-for-each-asked.js';

export { classes, classification, type ColumnClass } from './classification/classification.js';

export { roleCheck };

/** The schema's history in its one order. */
export const migrations = [
  Platform0001,
  Audit0002,
  Identity0003,
  CodeLists0004,
  Directory0005,
  Capacity0006,
  Search0007,
  Interop0008,
  SearchWrites0009,
  DisclosureLog0010,
  EndsAndListings0011,
  Acting0012,
  Consent0013,
  Cooperation0014,
  Disclosure0015,
  Holds0016,
  Handover0017,
  Keys0018,
  HandoverByItself0019,
  AroundHandovers0020,
  Erasure0021,
  Notifications0022,
  Controller0023,
  WhoReadsACase0024,
  LastLock0025,
  AnswersWithoutAccount0026,
  TakenBackAtOnce0027,
  RestrictedIsNotThere0029,
  PathsOfFunctions0030,
  OneListOfGrounds0031,
  AgreementRunsOut0032,
  NotThereForRecipients0033,
  NothingToldByTheWay0034,
  StillTrue0035,
  AsThePersonSaid0036,
  HelpedAlready0037,
  ConditionsNoLongerAsked0038,
  TakenBackThroughAnybody0039,
  WhatFormsSaid0040,
  WhichCondition0041,
  PromisedToTooMany0042,
  HowOneBegins0043,
  HowItWentOn0044,
  SentAndOver0045,
  AStayIsNotTold0046,
  WhomAnActConcerns0047,
  AskedAgain0049,
  WhoHoldsAnAgreement0050,
  ASecretPlaceLeavesNoTrace0051,
  DoneForTheUnit0054,
  HalfGivenIsTakenBack0055,
  WhenItWasGiven0056,
  AStayAgreedToBeTold0057,
  ASenderThatEnds0058,
  SaidAsItWas0059,
  SaidOnce0060,
  WhenAQuestionWasDrafted0061,
  NobodyHearsItFromANeed0062,
  WhetherTheyCame0063,
  WhoCanBeReminded0064,
  NoNewsOfWhoDidNotCome0065,
  ReadingOfAStayEnds0066,
  AStayNobodyCloses0067,
  TakenBackOfACase0068,
  ARecordWithClientsStays0069,
  NobodyReadsOnceGone0070,
  ARightCodeIsLetThrough0071,
  OneHashOverAllHeads0073,
  ACodeForEachAsked0074,
  AStayOnABasisOfItsOwn0075,
  AReportThatWillNotCome0076,
  WhatAServiceSawItSaysItself0077,
  AQuestionOutlivesAnOffer0084,
  OnlyWhoseKeyIsGone0085,
  ActsOfOnesOwn0086,
  WhoReadsIsThere0087,
  DraftedWhenItWas0088,
];
