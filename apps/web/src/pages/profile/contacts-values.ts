/** One contact as the form holds it: empty where the profile says nothing. */
export interface ContactRow {
  readonly functionCode: string;
  readonly phone: string;
  readonly email: string;
  readonly web: string;
  readonly note: string;
  readonly audience: string;
}

/** Contacts as the form holds them. */
export interface ContactsValues {
  readonly contacts: readonly ContactRow[];
}
