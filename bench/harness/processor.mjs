// Processor time of processes as Linux counts it: what a request costs, whatever else the machine does meanwhile.
import { readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second. */
const ticks = 100;

/** Where the times stand behind the name: user, system, and both of children that have ended. */
const own = [11, 12];
const withEnded = [...own, 13, 14];

/** @param {number} pid @param {readonly number[]} which @returns {number} seconds; 0 where the process is gone */
const seconds = (pid, which) => {
  try {
    // The name in parentheses may hold spaces; what is counted stands behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return which.reduce((sum, field) => sum + Number(fields[field]), 0) / ticks;
  } catch {
    return 0;
  }
};

/** @param {number} pid @returns {number[]} */
const childrenOf = (pid) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter((child) => child !== '')
    .map(Number);

/** Seconds of one process. @param {number} pid */
export const processorSeconds = (pid) => seconds(pid, own);

/** Seconds of PostgreSQL: the postmaster and a process for each connection, ended ones included. @param {number} pid of the postmaster */
export const databaseSeconds = (pid) =>
  childrenOf(pid).reduce((sum, child) => sum + seconds(child, own), seconds(pid, withEnded));

/**
 * Watches a process that ends by itself, until told to stop: what is gone cannot be asked.
 * @param {number} pid @param {number} every milliseconds
 */
export const watchProcessor = (pid, every) => {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, processorSeconds(pid))), every);
  return {
    /** Ends the watch and answers the seconds. */
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
};
