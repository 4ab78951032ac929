export { ActEntity } from './act.entity.js';
export { AuditModule } from './audit.module.js';
export { AuditTrail } from './audit-trail.js';
export { DisclosureLog, type Disclosure } from './disclosure-log.js';
export { DisclosureVerifier } from './verify-disclosures/disclosure-verifier.js';
export { AuditVerifier } from './verify-trail/audit-verifier.js';
