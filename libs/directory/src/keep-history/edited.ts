/** What an edit of a record led to. */
export interface Edited {
  readonly id: string;
  readonly version: number;
  /** Names of the fields that are something else now; empty = nothing was different, nothing was stored. */
  readonly changed: readonly string[];
}
