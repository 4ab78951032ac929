/** Opening hours of one day, local time. */
export interface OpeningHours {
  /** 1 = Monday to 7 = Sunday. */
  readonly day: number;
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`; later than `from`, at most `24:00`. */
  readonly to: string;
  readonly note: string | null;
}
