export { CapacityModule } from './capacity.module.js';
export { PlacesStated } from './capacity.events.js';
export type { PublicFree } from './compute-places/compute-service-places.js';
export type { Admission, Confidence, Measure, PlacesReason, PlacesState } from './places.js';
export { capacityEntities } from './capacity-entities.js';
export { CapacityReader, type ServicePlaces } from './capacity-reader.js';
export type { UnitPlaces } from './unit-row.js';
