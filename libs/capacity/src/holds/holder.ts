import type { Firmness, HolderKind } from '../hold.entity.js';
import type { SlotCharacteristic } from '../slot-characteristics.js';

/** For whom a place is held: an id of another room. What stands behind it is unknown here. */
export interface Holder {
  readonly kind: HolderKind;
  readonly id: string;
}

/** A holder that can have a firm hold; enquiries only ask. */
export interface HandoverHolder extends Holder {
  readonly kind: 'handover';
}

/** A place held at this moment. */
export interface Hold {
  readonly id: string;
  readonly serviceId: string;
  readonly unitId: string;
  /** Null where the unit's places are not numbered. */
  readonly slotId: string | null;
  readonly slotNumber: number | null;
  /** Calendar days; the last one included, null: no known end. */
  readonly from: string;
  readonly until: string | null;
  readonly characteristics: readonly SlotCharacteristic[];
  readonly holder: Holder;
  readonly firmness: Firmness;
  readonly takenAt: Date;
  /** From this instant on it holds nothing; null when firm. */
  readonly expiresAt: Date | null;
  readonly occupiedAt: Date | null;
}

/** A place to be held. */
export interface WantedPlace {
  readonly serviceId: string;
  /** Absent: any unit of the service. */
  readonly unitId?: string | null;
  /** First day, from today on. */
  readonly from: string;
  /** Last day, included; absent: no known end. */
  readonly until?: string | null;
  /** What one and the same place has to be like. */
  readonly characteristics: readonly SlotCharacteristic[];
  readonly holder: Holder;
  readonly expiresAt: Date;
}
