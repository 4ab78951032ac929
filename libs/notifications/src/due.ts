/** Ends caused elsewhere wait for the second full five minutes from now on. */
const bucket = 5 * 60_000;

/** How the sender's side ending a handover is called, whatever ended it. */
const endCausedElsewhere = 'ended_by_sender';

/**
 * When a kind of news is told that is told at once. An end caused elsewhere (superseded, withdrawn by the sender, taken
 * back by the person) comes through different doors, some a few seconds slower than others: all of them are told in
 * the same step, 5 to 10 minutes later, so that the moment of the mail tells the provider nothing about the cause.
 */
export const dueAt = (what: string, now: Date): Date =>
  what === endCausedElsewhere ? new Date((Math.floor(now.getTime() / bucket) + 2) * bucket) : now;
