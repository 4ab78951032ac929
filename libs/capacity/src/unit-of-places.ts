/** What `unitId` means in this room. Elsewhere in the API a `unitId` is a workplace, an organisation or a unit of one. */
export const unitOfPlaces =
  'The unit of places: beds, places in a group, clients or sessions of one service that are counted together.';
