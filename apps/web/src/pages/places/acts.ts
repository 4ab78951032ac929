import type { AskFailed } from '../../api/ask';
import type { Refusal } from '../../api/refusal';

/** What is said about a unit. */
export interface Said {
  readonly free: number;
  readonly total?: number | null;
  readonly waiting?: number | null;
  readonly note?: string | null;
  readonly validUntil?: string | null;
}

/** A pause of a unit. */
export interface Pause {
  readonly reason: string;
  readonly from?: string | null;
  readonly until?: string | null;
}

/** One thing that can be done with a unit, and how its last run went. */
export interface UnitAct<Given> {
  /** False where it was refused or failed. */
  readonly run: (given: Given) => Promise<boolean>;
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly failure: AskFailed | null;
  readonly forget: () => void;
}

/** What can be done with a unit, whether logged in or with a link from a mail. */
export interface UnitActs {
  readonly state: UnitAct<Said>;
  readonly confirm: UnitAct<void>;
  readonly pause: UnitAct<Pause>;
  readonly reopen: UnitAct<void>;
}
