import { discreetName, isDiscreet } from './discreet';

/** What a card for the pocket knows of a service. */
export interface PocketSource {
  readonly name: string;
  readonly organisation: { readonly name: string };
  readonly contacts: readonly {
    readonly audience: string;
    readonly phone: string | null;
    readonly web: string | null;
  }[];
}

/** One entry of the card; null for what cannot stand there. */
export interface PocketLine {
  readonly name: string | null;
  readonly phone: string | null;
  readonly web: string | null;
  readonly address: string | null;
  /** Nowhere to call and nowhere to go: the card would not help. */
  readonly isEmpty: boolean;
}

/** What of a service can stand on the card: nothing that would tell on whoever carries it. */
export const pocketLine = ({ name, organisation, contacts }: PocketSource, address: string | null): PocketLine => {
  const open = contacts.filter(({ audience }) => audience === 'public');
  const phone = open.find((one) => one.phone)?.phone ?? null;
  const web = open.find((one) => one.web)?.web?.replace(/^https?:\/\//, '') ?? null;
  const shownWeb = !phone && web && isDiscreet(web) ? web : null;
  const shownAddress = address && isDiscreet(address) ? address : null;
  return {
    name: discreetName(name, organisation.name),
    phone,
    web: shownWeb,
    address: shownAddress,
    isEmpty: !phone && !shownWeb && !shownAddress,
  };
};
