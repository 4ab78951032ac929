export { CapacityModule } from './capacity.module.js';
export { PlacesStated } from './capacity.events.js';
export type { PublicFree } from './compute-places/compute-service-places.js';
export type { Admission, Confidence, Measure, PlacesReason, PlacesState } from './compute-places/places.js';
export { capacityEntities } from './entities/capacity-entities.js';
export { CapacityReader, type ServicePlaces } from './read-places/capacity-reader.js';
export type { UnitPlaces } from './read-places/unit-row.js';
