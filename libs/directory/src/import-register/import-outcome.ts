/** What a merge did. Registrations are named by their register id. */
export interface ImportOutcome {
  readonly added: readonly string[];
  /** Stored before and now different in at least one field. */
  readonly changed: readonly string[];
  /** Ended by this run: by a date in the register, or because they vanished from it (`vanished`, a part of `ended`). */
  readonly ended: readonly string[];
  readonly vanished: readonly string[];
  readonly unchanged: number;
  readonly organisationsAdded: number;
  readonly organisationsChanged: number;
  readonly municipalitiesAdded: number;
  /** Registrations with a facility that could not be placed at all. */
  readonly placeless: readonly string[];
  /** Registrations of a new provider beside which another record has the same IČO; it was not taken for the provider. */
  readonly colliding: readonly string[];
  readonly conflictsOpened: number;
  readonly conflictsVanished: number;
}
