import { AgreementEntity } from './agreement.entity.js';

/** Every table of the schema `cooperation`. */
export const cooperationEntities = [AgreementEntity];
