export type { PartyKind } from './agreement.js';
export { cooperationEntities } from './cooperation-entities.js';
export { AgreementEnded, AgreementInForce } from './cooperation.events.js';
export { CooperationModule } from './cooperation.module.js';
export { CooperationReader } from './cooperation-reader.js';
