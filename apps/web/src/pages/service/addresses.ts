/** A place of a service, as far as the reader may see it. */
interface Somewhere {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly municipality: { readonly name: string } | null;
  readonly cityDistrict: { readonly name: string } | null;
  readonly district: { readonly name: string };
}

/** The address on one line; of a secret place nothing but the district is known. */
export const addressInWords = (place: Somewhere, district: (name: string) => string): string => {
  const { street, houseNumber, postcode, municipality, cityDistrict } = place;
  if (!municipality) return district(place.district.name);
  const house = [street, houseNumber].filter(Boolean).join(' ');
  const town = cityDistrict ? `${municipality.name}, ${cityDistrict.name}` : municipality.name;
  return [house, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
};

/** Where a map of the state shows a public address, by searching for it. */
export const mapOf = (place: Somewhere): string | null =>
  place.municipality && place.street
    ? `https://mapy.cz/zakladni?q=${encodeURIComponent(addressInWords(place, (name) => name))}`
    : null;
