/** A service that was found, as far as needs are told from it. */
interface Found {
  readonly id: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly kinds: readonly { readonly code: string }[];
}

interface Need {
  readonly id: string;
  readonly kind: string;
}

/** An organisation with those of its services that help with some of the needs. */
export interface Helper<Service extends Found, One extends Need> {
  readonly id: string;
  readonly name: string;
  /** What it helps with altogether, in the order of the needs. */
  readonly needs: readonly One[];
  readonly services: readonly { readonly service: Service; readonly needs: readonly One[] }[];
}

/**
 * Who helps with what, organisation by organisation: those that help with the most needs first, then as they were found.
 * A service helps with a need where it offers its kind, whichever need it was found for.
 */
export const helpersOf = <Service extends Found, One extends Need>(
  found: readonly Service[],
  needs: readonly One[],
): readonly Helper<Service, One>[] => {
  const services = [...new Map(found.map((service) => [service.id, service])).values()]
    .map((service) => ({
      service,
      needs: needs.filter(({ kind }) => service.kinds.some(({ code }) => code === kind)),
    }))
    .filter((one) => one.needs.length > 0);
  const organisations = new Map(services.map(({ service }) => [service.organisation.id, service.organisation.name]));
  return [...organisations]
    .map(([id, name]) => {
      const own = services.filter(({ service }) => service.organisation.id === id);
      return { id, name, services: own, needs: needs.filter((need) => own.some((one) => one.needs.includes(need))) };
    })
    .sort((one, other) => other.needs.length - one.needs.length);
};
