/** A registration and what is to be said about it, in Czech. */
export interface ReportLine {
  readonly registerId: string;
  readonly why: string;
}

/** So many, and the first of them by name. */
export interface ReportList<Item> {
  readonly count: number;
  /** The first {@link exampleLimit}. */
  readonly examples: readonly Item[];
}

/** How many examples a report names. */
export const exampleLimit = 50;

/** What one run did, or in a dry run would do. Holds register ids, codes and reasons; nothing about a person. */
export interface ImportReport {
  readonly dryRun: boolean;
  /** Registrations read from the file, refused ones included. */
  readonly read: number;
  readonly new: ReportList<string>;
  readonly changed: ReportList<string>;
  readonly ended: ReportList<string>;
  /** The part of `ended` that is no longer in the file. */
  readonly vanished: ReportList<string>;
  readonly unchanged: number;
  /** Nothing of them was stored; what was known of them before stays. */
  readonly refused: ReportList<ReportLine>;
  /** Kept, but something in them was left out. */
  readonly remarks: ReportList<ReportLine>;
  /** Codes the directory does not know, with how many registrations use them; those are kept. */
  readonly unknownKinds: readonly UnknownCode[];
  readonly unknownGroups: readonly UnknownCode[];
  readonly organisations: { readonly new: number; readonly changed: number };
  readonly facilities: { readonly read: number; readonly secret: number; readonly doubled: number };
  readonly municipalitiesAdded: number;
  readonly conflicts: { readonly opened: number; readonly vanished: number };
}

/** A code of the register without a counterpart here. */
export interface UnknownCode {
  readonly code: string;
  /** As the code list in the folder names it. */
  readonly name: string | null;
  readonly registrations: number;
}

/** A line of a list, whichever place it has in it; a report names the first ones of each list. */
export type ReportEntry =
  | { readonly list: 'new' | 'changed' | 'ended' | 'vanished'; readonly registerId: string }
  | ({ readonly list: 'refused' | 'remarks' } & ReportLine)
  | ({ readonly list: 'unknownKinds' | 'unknownGroups' } & UnknownCode);

/** Counts everything and keeps the first examples; memory stays flat however much there is. */
export class ReportCollector<Item> {
  private count = 0;
  private readonly examples: Item[] = [];

  add(item: Item): void {
    this.count += 1;
    if (this.examples.length < exampleLimit) this.examples.push(item);
  }

  get list(): ReportList<Item> {
    return { count: this.count, examples: this.examples };
  }
}

/** A list of which everything is at hand. */
export const reportList = <Item>(items: readonly Item[]): ReportList<Item> => ({
  count: items.length,
  examples: items.slice(0, exampleLimit),
});
