import { ClosureEntity } from './closure.entity.js';
import { HoldEntity } from './hold.entity.js';
import { PlacesRequestEntity } from './places-request.entity.js';
import { SlotEntity } from './slot.entity.js';
import { StatementEntity } from './statement.entity.js';
import { UnitEntity } from './unit.entity.js';
import { WaitingEntryEntity } from './waiting-entry.entity.js';

/** Every table of the schema `capacity`. */
export const capacityEntities = [
  UnitEntity,
  SlotEntity,
  StatementEntity,
  ClosureEntity,
  PlacesRequestEntity,
  HoldEntity,
  WaitingEntryEntity,
];
