import { AccreditationEntity } from './accreditation.entity.js';
import { AdmissionConditionEntity } from './admission-condition.entity.js';
import { ChangeEntity } from './change.entity.js';
import { CityDistrictEntity } from './city-district.entity.js';
import { ClaimEntity } from './claim.entity.js';
import { CodeItemEntity } from './code-item.entity.js';
import { ContactEntity } from './contact.entity.js';
import { DistrictEntity } from './district.entity.js';
import { ErrorReportEntity } from './error-report.entity.js';
import { FacilityEntity } from './facility.entity.js';
import { ListingRequestEntity } from './listing-request.entity.js';
import { MunicipalityEntity } from './municipality.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { OrpEntity } from './orp.entity.js';
import { PrisonServedEntity } from './prison-served.entity.js';
import { PrisonEntity } from './prison.entity.js';
import { RecommendationEntity } from './recommendation.entity.js';
import { RegionEntity } from './region.entity.js';
import { RegisterConflictEntity } from './register-conflict.entity.js';
import { SecretAddressEntity } from './secret-address.entity.js';
import { ServiceAreaEntity } from './service-area.entity.js';
import { ServiceFormEntity } from './service-form.entity.js';
import { ServiceKindOfferedEntity } from './service-kind-offered.entity.js';
import { ServiceKindEntity } from './service-kind.entity.js';
import { ServiceRunEntity } from './service-run.entity.js';
import { ServiceTargetGroupEntity } from './service-target-group.entity.js';
import { ServiceEntity } from './service.entity.js';
import { TargetGroupEntity } from './target-group.entity.js';
import { VerificationEntity } from './verification.entity.js';

/** Every table of the room, for TypeORM. */
export const directoryEntities = [
  AccreditationEntity,
  AdmissionConditionEntity,
  ChangeEntity,
  CityDistrictEntity,
  ClaimEntity,
  CodeItemEntity,
  ContactEntity,
  DistrictEntity,
  ErrorReportEntity,
  FacilityEntity,
  ListingRequestEntity,
  MunicipalityEntity,
  OrganisationEntity,
  OrpEntity,
  PrisonServedEntity,
  PrisonEntity,
  RecommendationEntity,
  RegionEntity,
  RegisterConflictEntity,
  SecretAddressEntity,
  ServiceAreaEntity,
  ServiceFormEntity,
  ServiceKindOfferedEntity,
  ServiceKindEntity,
  ServiceRunEntity,
  ServiceTargetGroupEntity,
  ServiceEntity,
  TargetGroupEntity,
  VerificationEntity,
];
