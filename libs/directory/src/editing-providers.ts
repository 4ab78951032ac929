import type { Provider } from '@nestjs/common';
import { StoredCodes } from './check-input/stored-codes.js';
import { ClaimOrganisationResolver } from './claim-organisation/claim-organisation.resolver.js';
import { ClaimOrganisation } from './claim-organisation/claim-organisation.service.js';
import { DecideClaim } from './claim-organisation/decide-claim.service.js';
import { SettleClaims } from './claim-organisation/settle-claims.job.js';
import { ConfirmTrustResolver } from './confirm-trust/confirm-trust.resolver.js';
import { ConfirmTrust } from './confirm-trust/confirm-trust.service.js';
import { CreateOrganisationResolver } from './create-organisation/create-organisation.resolver.js';
import { CreateOrganisation } from './create-organisation/create-organisation.service.js';
import { CreateServiceResolver } from './create-service/create-service.resolver.js';
import { CreateService } from './create-service/create-service.service.js';
import { DecideListingResolver } from './decide-listing/decide-listing.resolver.js';
import { DecideListing } from './decide-listing/decide-listing.service.js';
import { SetConditionsResolver } from './edit-conditions/set-conditions.resolver.js';
import { SetConditions } from './edit-conditions/set-conditions.service.js';
import { SetContactsResolver } from './edit-contacts/set-contacts.resolver.js';
import { SetContacts } from './edit-contacts/set-contacts.service.js';
import { EditFacilitiesResolver } from './edit-facilities/edit-facilities.resolver.js';
import { EditFacilities } from './edit-facilities/edit-facilities.service.js';
import { UpdateOrganisationResolver } from './edit-organisation/update-organisation.resolver.js';
import { UpdateOrganisation } from './edit-organisation/update-organisation.service.js';
import { UpdateServiceResolver } from './edit-service/update-service.resolver.js';
import { UpdateService } from './edit-service/update-service.service.js';
import { EndOrganisationResolver } from './end-organisation/end-organisation.resolver.js';
import { EndOrganisation } from './end-organisation/end-organisation.service.js';
import { EndServiceResolver } from './end-service/end-service.resolver.js';
import { EndService } from './end-service/end-service.service.js';
import { OwnedRecords } from './find-owned/owned-records.js';
import { EndedServicesResolver } from './list-ended-services/ended-services.resolver.js';
import { EndedServices } from './list-ended-services/ended-services.service.js';
import { FollowReminderResolver } from './follow-reminder/follow-reminder.resolver.js';
import { FollowReminder } from './follow-reminder/follow-reminder.service.js';
import { EditedRecords } from './keep-history/edited-records.js';
import { ChangeLog } from './keep-history/change-log.js';
import { MergeOrganisationsResolver } from './merge-organisations/merge-organisations.resolver.js';
import { MergeOrganisations } from './merge-organisations/merge-organisations.service.js';
import { ModerateOrganisationResolver } from './moderate-organisation/moderate-organisation.resolver.js';
import { ModerateOrganisation } from './moderate-organisation/moderate-organisation.service.js';
import { ReadHistoryResolver } from './read-history/read-history.resolver.js';
import { ReadHistory } from './read-history/read-history.service.js';
import { ReadVerificationsResolver } from './read-verifications/read-verifications.resolver.js';
import { ReadVerifications } from './read-verifications/read-verifications.service.js';
import { RecommendOrganisationResolver } from './recommend-organisation/recommend-organisation.resolver.js';
import { RecommendOrganisation } from './recommend-organisation/recommend-organisation.service.js';
import { StateCooperationResolver } from './state-cooperation/state-cooperation.resolver.js';
import { StateCooperation } from './state-cooperation/state-cooperation.service.js';
import { RecordVerificationResolver } from './record-verification/record-verification.resolver.js';
import { RecordVerification } from './record-verification/record-verification.service.js';
import { RemindOwners } from './remind-owner/remind-owners.job.js';
import { ReminderDesk } from './remind-owner/reminder-desk.js';
import { SendReminderResolver } from './remind-owner/send-reminder.resolver.js';
import { SendReminder } from './remind-owner/send-reminder.service.js';
import { ListReports } from './report-error/list-reports.service.js';
import { ReportErrorResolver } from './report-error/report-error.resolver.js';
import { ReportError } from './report-error/report-error.service.js';
import { FollowListingRequest } from './request-listing/follow-listing-request.service.js';
import { ForgetListingRequests } from './request-listing/forget-listing-requests.job.js';
import { RequestListingResolver } from './request-listing/request-listing.resolver.js';
import { RequestListing } from './request-listing/request-listing.service.js';
import { ServiceReading } from './service-profile/read-service.js';
import { ServicePartsStore } from './service-profile/service-parts.js';
import { RegisterConflictsResolver } from './settle-conflict/register-conflicts.resolver.js';
import { RegisterConflicts } from './settle-conflict/register-conflicts.service.js';
import { RegisterWord } from './settle-conflict/register-word.js';
import { Ends } from './ends.js';
import { TellEnds } from './tell-ends/tell-ends.job.js';
import { Verifications } from './verifications.js';
import { NoteOwners } from './note-owners.js';

/** Everything of the room that writes by hand of people: the use cases and what they share. */
export const editingProviders: Provider[] = [
  StoredCodes,
  OwnedRecords,
  EndedServices,
  EndedServicesResolver,
  ChangeLog,
  EditedRecords,
  ServiceReading,
  ServicePartsStore,
  Verifications,
  UpdateService,
  UpdateServiceResolver,
  UpdateOrganisation,
  UpdateOrganisationResolver,
  SetConditions,
  SetConditionsResolver,
  SetContacts,
  SetContactsResolver,
  EditFacilities,
  EditFacilitiesResolver,
  RecordVerification,
  RecordVerificationResolver,
  ReportError,
  ListReports,
  ReportErrorResolver,
  CreateService,
  CreateServiceResolver,
  EndService,
  EndServiceResolver,
  EndOrganisation,
  EndOrganisationResolver,
  Ends,
  TellEnds,
  CreateOrganisation,
  CreateOrganisationResolver,
  ModerateOrganisation,
  ModerateOrganisationResolver,
  ReadHistory,
  ReadHistoryResolver,
  ReadVerifications,
  ReadVerificationsResolver,
  ConfirmTrust,
  ConfirmTrustResolver,
  RecommendOrganisation,
  RecommendOrganisationResolver,
  StateCooperation,
  StateCooperationResolver,
  MergeOrganisations,
  MergeOrganisationsResolver,
  RequestListing,
  FollowListingRequest,
  ForgetListingRequests,
  RequestListingResolver,
  DecideListing,
  DecideListingResolver,
  ClaimOrganisation,
  DecideClaim,
  NoteOwners,
  SettleClaims,
  ClaimOrganisationResolver,
  ReminderDesk,
  RemindOwners,
  SendReminder,
  SendReminderResolver,
  FollowReminder,
  FollowReminderResolver,
  RegisterWord,
  RegisterConflicts,
  RegisterConflictsResolver,
];
