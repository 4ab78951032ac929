export type { AgreementKind, AgreementScope, AgreementState, PartyKind } from './agreement.js';
export { cooperationEntities } from './cooperation-entities.js';
export { AgreementEnded, AgreementInForce } from './cooperation.events.js';
export { CooperationModule } from './cooperation.module.js';
export { CooperationReader, type Party, type Relation } from './cooperation-reader.js';
