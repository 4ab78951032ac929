export { ActEntity } from './act.entity.js';
export { AuditModule } from './audit.module.js';
export { AuditTrail } from './audit-trail.js';
export {
  DisclosureLog,
  type Disclosure,
  type DisclosureGround,
  type DisclosureRecord,
  type RefusedRead,
} from './disclosure-log.js';
export {
  DisclosureVerifier,
  type BrokenDisclosure,
  type DisclosureCheck,
} from './verify-disclosures/disclosure-verifier.js';
export { AuditVerifier } from './verify-trail/audit-verifier.js';
