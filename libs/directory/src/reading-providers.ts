import type { Provider } from '@nestjs/common';
import { CheckServiceConditionsResolver } from './check-service-conditions/check-service-conditions.resolver.js';
import { CheckServiceConditions } from './check-service-conditions/check-service-conditions.service.js';
import { DirectoryReader } from './directory-reader.js';
import { Municipalities } from './find-municipalities/municipalities.js';
import { MunicipalitiesResolver } from './find-municipalities/municipalities.resolver.js';
import { FreshnessClock } from './freshness-clock.js';
import { KeepSecretAddressResolver } from './keep-secret-address/keep-secret-address.resolver.js';
import { KeepSecretAddress } from './keep-secret-address/keep-secret-address.service.js';
import { ListOrganisations } from './list-organisations/list-organisations.service.js';
import { OrganisationsResolver } from './list-organisations/organisations.resolver.js';
import { CodeListsResolver } from './read-code-lists/code-lists.resolver.js';
import { CoverageResolver } from './read-coverage/coverage.resolver.js';
import { Coverage } from './read-coverage/coverage.js';
import { EndingsResolver } from './read-endings/endings.resolver.js';
import { Endings } from './read-endings/endings.js';
import { OrganisationServices } from './read-organisation/organisation-services.js';
import { OrganisationResolver } from './read-organisation/organisation.resolver.js';
import { PrisonDirectory } from './read-prison/prison-directory.js';
import { PrisonWorkersLoader } from './read-prison/prison-workers-loader.js';
import { PrisonResolver } from './read-prison/prison.resolver.js';
import { ProfileRulesResolver } from './read-profile-rules/profile-rules.resolver.js';
import { ReadSecretAddress } from './read-secret-address/read-secret-address.service.js';
import { SecretAddressResolver } from './read-secret-address/secret-address.resolver.js';
import { ServiceResolver } from './read-service/service.resolver.js';
import { ProfileWatchResolver } from './watch-profiles/profile-watch.resolver.js';
import { ProfileWatch } from './watch-profiles/profile-watch.service.js';
import { TrustWatchResolver } from './watch-trust/trust-watch.resolver.js';
import { TrustWatch } from './watch-trust/trust-watch.service.js';

/** Everything of the room that shows: the reader, the pages, and the one door to secret addresses. */
export const readingProviders: Provider[] = [
  DirectoryReader,
  FreshnessClock,
  ServiceResolver,
  OrganisationServices,
  OrganisationResolver,
  ListOrganisations,
  OrganisationsResolver,
  PrisonDirectory,
  PrisonWorkersLoader,
  PrisonResolver,
  CodeListsResolver,
  Municipalities,
  MunicipalitiesResolver,
  ProfileRulesResolver,
  CheckServiceConditions,
  CheckServiceConditionsResolver,
  Coverage,
  CoverageResolver,
  Endings,
  EndingsResolver,
  ReadSecretAddress,
  SecretAddressResolver,
  KeepSecretAddress,
  KeepSecretAddressResolver,
  ProfileWatch,
  ProfileWatchResolver,
  TrustWatch,
  TrustWatchResolver,
];
