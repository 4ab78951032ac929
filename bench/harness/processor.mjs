// Processor time of processes as Linux counts it: what a request costs, whatever else the machine does meanwhile.
import { readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second. */
const ticks = 100;

/** @param {number} pid @returns {number} seconds in user and system mode; 0 where the process is gone */
const ownSeconds = (pid) => {
  try {
    // The name in parentheses may hold spaces; what is counted stands behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticks;
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
export const processorSeconds = ownSeconds;

/** Seconds of PostgreSQL: the postmaster and a process for each connection. @param {number} pid of the postmaster */
export const databaseSeconds = (pid) =>
  [pid, ...childrenOf(pid)].reduce((sum, process) => sum + ownSeconds(process), 0);
