import { registerEnumType } from '@nestjs/graphql';
import { allMeans } from './means.js';
import { admissions, confidences, measures, placesStates } from './places.js';
import { slotCharacteristicCodes, slotCharacteristics } from './slot-characteristics.js';

/** An enum of the API over a list of codes: `has_room` is told as `HAS_ROOM`. */
const enumOf = (codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [code.toUpperCase(), code]));

/** What a place seeker is told about a day. */
export const PlacesStateEnum = enumOf(placesStates);
registerEnumType(PlacesStateEnum, { name: 'PlacesState', description: 'What is known about places on a day.' });

/** How far the state can be leaned on. */
export const PlacesConfidenceEnum = enumOf(confidences);
registerEnumType(PlacesConfidenceEnum, {
  name: 'PlacesConfidence',
  description: 'Fresh in the first half of a statement’s validity, ageing in the second, unknown after its end.',
});

/** What a unit counts. */
export const MeasureEnum = enumOf(measures);
registerEnumType(MeasureEnum, { name: 'UnitMeasure', description: 'What a unit counts.' });

/** How people get into a unit. */
export const AdmissionEnum = enumOf(admissions);
registerEnumType(AdmissionEnum, { name: 'UnitAdmission', description: 'How people get into a unit.' });

/** By what means something was said. */
export const MeansEnum = enumOf(allMeans);
registerEnumType(MeansEnum, { name: 'StatementMeans', description: 'By what means places were stated.' });

/** What a numbered place is like. */
export const SlotCharacteristicEnum = enumOf(slotCharacteristicCodes);
registerEnumType(SlotCharacteristicEnum, {
  name: 'SlotCharacteristic',
  description: 'What one numbered place is like.',
  valuesMap: Object.fromEntries(
    slotCharacteristicCodes.map((code) => [code.toUpperCase(), { description: slotCharacteristics[code].cs }]),
  ),
});
