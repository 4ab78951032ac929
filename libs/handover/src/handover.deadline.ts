import { addDays, addWorkingDays, isWorkingDay, startOfPragueDay } from '@navaz/kernel';
import type { State } from './handover.state.js';

/** What has to be done until a deadline. */
export type DeadlineKind = 'acknowledge' | 'decide' | 'confirm' | 'confirm_again' | 'say_arrival';

/** A day at whose end something is late. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** Calendar day in Prague, always a working day. */
  readonly day: string;
}

/** Czech working days for each decision. */
export const workingDays = { acknowledge: 2, decide: 5, confirm: 2 } as const;
/** Calendar days before the earliest release by which a confirmed place is confirmed again. */
export const confirmAgainDaysBefore = 7;
/** Calendar days before that day from which on it counts: a word given weeks ahead says little of the day (ADR 33). */
export const confirmAgainOpensDaysBefore = 7;
/** Calendar days after release within which the provider says whether the person arrived. */
export const sayArrivalDaysAfter = 3;

/** The last working day before another. */
export const lastWorkingDayBefore = (day: string): string => {
  let current = addDays(day, -1);
  while (!isWorkingDay(current)) current = addDays(current, -1);
  return current;
};

const firstWorkingDayFrom = (day: string): string => {
  let current = day;
  while (!isWorkingDay(current)) current = addDays(current, 1);
  return current;
};

const lastWorkingDayUntil = (day: string): string => {
  let current = day;
  while (!isWorkingDay(current)) current = addDays(current, -1);
  return current;
};

/** The day by which the provider says whether the person came, by the last day of the release. */
export const sayArrivalBy = (releaseLatest: string): string =>
  firstWorkingDayFrom(addDays(releaseLatest, sayArrivalDaysAfter));

const decisions: Partial<Record<State, keyof typeof workingDays>> = {
  sent: 'acknowledge',
  acknowledged: 'decide',
  assessing: 'decide',
  offered: 'confirm',
};

/** What a deadline is counted from. Days are calendar days in Prague. */
export interface DeadlineFacts {
  readonly state: State;
  /** The day the state began. */
  readonly since: string;
  /** A pause: decisions are counted from its end, not from the state's beginning. */
  readonly pausedUntil: string | null;
  /** Null where the release is not known. */
  readonly release: { readonly earliest: string; readonly latest: string } | null;
  /** The day on which the provider confirmed again that the place holds; null where it did not. */
  readonly confirmedAgainOn: string | null;
}

/**
 * The deadline of a state in Czech working days, each at latest on the last working day before the earliest release
 * but never before the day it is counted from. States where nobody has to decide have none.
 */
export const deadlineOf = ({
  state,
  since,
  pausedUntil,
  release,
  confirmedAgainOn,
}: DeadlineFacts): Deadline | null => {
  const kind = decisions[state];
  if (kind) {
    const from = pausedUntil !== null && pausedUntil > since ? pausedUntil : since;
    const counted = addWorkingDays(from, workingDays[kind]);
    const latest = release && lastWorkingDayBefore(release.earliest);
    const day = latest && latest < counted ? latest : counted;
    return { kind, day: day < from ? firstWorkingDayFrom(from) : day };
  }
  if (state !== 'confirmed' || !release) return null;
  const again = lastWorkingDayUntil(addDays(release.earliest, -confirmAgainDaysBefore));
  const isAgain = confirmedAgainOn !== null && confirmedAgainOn >= addDays(again, -confirmAgainOpensDaysBefore);
  if (!isAgain && again >= since) return { kind: 'confirm_again', day: again };
  return { kind: 'say_arrival', day: sayArrivalBy(release.latest) };
};

/** Working days past a deadline after which the unit's team lead is told; whose turn it is was reminded before. */
export const escalateAfter = 2;
/** Working days past a deadline after which what nobody answered expires, where the table says so. */
export const expireAfter = 5;
/** Calendar days after the latest release after which a request that still waits expires. */
export const waitingExpiresAfterDays = 14;
/** Calendar days within which somebody who did not come may still arrive. */
export const closeNotArrivedAfterDays = 14;
/** Calendar days after the slot of an interview after which the agreement to it ends. */
export const interviewEndsAfterDays = 14;

/** Interviews whose slot began before this instant are over today, and with them what was agreed to for them. */
export const interviewsOverBefore = (today: string): Date => startOfPragueDay(addDays(today, -interviewEndsAfterDays));

/** The first day a deadline may lie on without being late by so many whole working days today. */
export const lateSince = (today: string, count: number): string => {
  let current = today;
  for (let left = count; left > 0;) {
    current = addDays(current, -1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
};
