export { ActEntity } from './act.entity.js';
export { ActChainEntity } from './act-chain.entity.js';
export { AuditModule } from './audit.module.js';
export { AuditTrail, type ActRecord } from './audit-trail.js';
export { AuditVerifier, type BrokenAct } from './verify-trail/audit-verifier.js';
