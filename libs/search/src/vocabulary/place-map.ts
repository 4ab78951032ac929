/** A municipality with its point (WGS 84). */
export interface PlacePoint {
  readonly code: string;
  readonly name: string;
  readonly districtCode: string;
  readonly orpCode: string | null;
  readonly regionCode: string;
  readonly latitude: number;
  readonly longitude: number;
}

const radius = 6371;
const radians = Math.PI / 180;

/** Kilometres as the crow flies. */
export const kilometres = (a: PlacePoint, b: PlacePoint): number => {
  const x = (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians);
  const y = (b.latitude - a.latitude) * radians;
  return Math.hypot(x, y) * radius;
};

/**
 * Municipalities and the codes above them. Distances are between municipalities: streets are not what a way to a
 * service depends on.
 */
export class PlaceMap {
  private readonly byCode: ReadonlyMap<string, PlacePoint>;

  constructor(private readonly municipalities: readonly PlacePoint[]) {
    this.byCode = new Map(municipalities.map((row) => [row.code, row]));
  }

  municipality(code: string): PlacePoint | undefined {
    return this.byCode.get(code);
  }

  /** Municipalities of an ORP; none where there is no such ORP. */
  ofOrp(code: string): readonly PlacePoint[] {
    return this.municipalities.filter((row) => row.orpCode === code);
  }

  /** Municipalities within so many kilometres, itself included. */
  near(code: string, distance: number): readonly PlacePoint[] {
    const centre = this.byCode.get(code);
    return centre ? this.municipalities.filter((other) => kilometres(centre, other) <= distance) : [];
  }

  /** Kilometres from a municipality to the nearest of these places; null where none is a known municipality. */
  distance(code: string, places: readonly string[]): number | null {
    const centre = this.byCode.get(code);
    if (!centre) return null;
    const ways = places.flatMap((place) => {
      const other = this.byCode.get(place);
      return other ? [kilometres(centre, other)] : [];
    });
    return ways.length > 0 ? Math.round(Math.min(...ways)) : null;
  }
}
