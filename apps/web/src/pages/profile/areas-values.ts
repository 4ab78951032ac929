import type { ProfileServiceFragment, UpdateServiceInput } from './profile.documents';

/** Opening hours of one day of one form. */
export interface Hours {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

/** An area smaller than a district, with its name. */
export interface SmallArea {
  /** Code list area kinds: `municipality`, `orp` or `city_district`. */
  readonly level: string;
  readonly code: string;
  readonly name: string;
}

/** Where, with whom and when a service works, as a form holds it. */
export interface AreasValues {
  readonly wholeCountry: boolean;
  readonly regions: readonly string[];
  readonly districts: readonly string[];
  readonly small: readonly SmallArea[];
  readonly prisons: {
    readonly prisonCode: string;
    readonly form: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly forms: { readonly form: string; readonly nonstop: boolean; readonly hours: Hours[] }[];
}

const codes = (service: ProfileServiceFragment, level: string): string[] =>
  service.areas.filter((area) => area.level.code === level).map(({ code }) => code);

/** A service as the form shows it. */
export const areasOf = (service: ProfileServiceFragment): AreasValues => ({
  wholeCountry: codes(service, 'country').length > 0,
  regions: codes(service, 'region'),
  districts: codes(service, 'district'),
  small: service.areas
    .filter(({ level }) => !['country', 'region', 'district'].includes(level.code))
    .map(({ code, name, level }) => ({ level: level.code, code, name })),
  prisons: service.prisons.map(({ code, form, validFrom, validTo }) => ({
    prisonCode: code,
    form: form.code,
    from: validFrom ?? '',
    to: validTo ?? '',
  })),
  forms: service.forms.map(({ form, nonstop, openingHours }) => ({
    form: form.code,
    nonstop: nonstop ?? false,
    hours: (openingHours ?? []).map(({ day, from, to, note }) => ({ day: String(day), from, to, note: note ?? '' })),
  })),
});

type Changes = Pick<UpdateServiceInput, 'areas' | 'prisonsServed' | 'forms'>;

const areasIn = (values: AreasValues): NonNullable<Changes['areas']> => [
  ...(values.wholeCountry ? [{ level: 'country', code: 'CZ' }] : []),
  ...values.regions.map((code) => ({ level: 'region', code })),
  ...values.districts.map((code) => ({ level: 'district', code })),
  ...values.small.map(({ level, code }) => ({ level, code })),
];

const prisonsIn = ({ prisons }: AreasValues): NonNullable<Changes['prisonsServed']> =>
  prisons.map(({ prisonCode, form, from, to }) => ({
    prisonCode,
    form,
    ...(from ? { validFrom: from } : {}),
    ...(to ? { validTo: to } : {}),
  }));

const formsIn = ({ forms }: AreasValues): NonNullable<Changes['forms']> =>
  forms.map(({ form, nonstop, hours }) => ({
    form,
    nonstop,
    // No hours at all means that they are not published.
    ...(hours.length > 0 && !nonstop
      ? {
          openingHours: hours.map(({ day, from, to, note }) => ({
            day: Number(day),
            from,
            to,
            ...(note.trim() ? { note: note.trim() } : {}),
          })),
        }
      : {}),
  }));

/** Only the lists that are something else than before; a list replaces a list. */
export const areaChanges = (service: ProfileServiceFragment, now: AreasValues): Changes => {
  const before = areasOf(service);
  const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
  return {
    ...(differ(areasIn(before), areasIn(now)) ? { areas: areasIn(now) } : {}),
    ...(differ(prisonsIn(before), prisonsIn(now)) ? { prisonsServed: prisonsIn(now) } : {}),
    ...(differ(formsIn(before), formsIn(now)) ? { forms: formsIn(now) } : {}),
  };
};
