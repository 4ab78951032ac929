interface InRegion {
  readonly name: string;
  readonly region: { readonly code: string; readonly name: string };
}

/** Prisons of one region. */
export interface RegionOfPrisons<Prison> {
  readonly code: string;
  readonly name: string;
  readonly prisons: readonly Prison[];
}

/** Prisons in their regions, both in the Czech order. */
export const byRegion = <Prison extends InRegion>(prisons: readonly Prison[]): readonly RegionOfPrisons<Prison>[] => {
  const order = new Intl.Collator('cs');
  const regions = new Map<string, { code: string; name: string; prisons: Prison[] }>();
  for (const prison of [...prisons].sort((a, b) => order.compare(a.name, b.name))) {
    const { code, name } = prison.region;
    const region = regions.get(code) ?? { code, name, prisons: [] };
    region.prisons.push(prison);
    regions.set(code, region);
  }
  return [...regions.values()].sort((a, b) => order.compare(a.name, b.name));
};
