import { auditRoom } from './audit.support-spec.js';
import { capacityRoom } from './capacity.support-spec.js';
import { consentRoom } from './consent.support-spec.js';
import { cooperationRoom } from './cooperation.support-spec.js';
import { directoryRoom } from './directory.support-spec.js';
import { disclosureRoom } from './disclosure.support-spec.js';
import { handoverRoom } from './handover.support-spec.js';
import { identityRoom } from './identity.support-spec.js';
import { interopRoom } from './interop.support-spec.js';
import { notificationsRoom } from './notifications.support-spec.js';
import { searchRoom } from './search.support-spec.js';

/** Every room of the matrix; each comes after those whose records its own stand on. */
export const matrixRooms = [
  directoryRoom,
  identityRoom,
  capacityRoom,
  cooperationRoom,
  searchRoom,
  interopRoom,
  auditRoom,
  consentRoom,
  disclosureRoom,
  handoverRoom,
  notificationsRoom,
] as const;
