// Resident memory of a process as Linux counts it.
import { readFileSync } from 'node:fs';

/** @param {number} pid @param {'VmRSS' | 'VmHWM'} field @returns {number | null} bytes; null where the process is gone */
const read = (pid, field) => {
  try {
    const line = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Number(line[1]) * 1024 : null;
  } catch {
    return null;
  }
};

/** Resident now, in bytes. @param {number} pid */
export const resident = (pid) => read(pid, 'VmRSS');

/** The most that ever was resident, in bytes. @param {number} pid */
export const residentPeak = (pid) => read(pid, 'VmHWM');

/**
 * Watches a process until told to stop.
 * @param {number} pid @param {number} every milliseconds
 */
export const watchMemory = (pid, every) => {
  const startedAt = performance.now();
  /** @type {{ seconds: number, bytes: number }[]} */
  const samples = [];
  let peak = 0;
  const look = () => {
    const now = resident(pid);
    if (now !== null) samples.push({ seconds: (performance.now() - startedAt) / 1000, bytes: now });
    peak = Math.max(peak, residentPeak(pid) ?? 0);
  };
  look();
  const timer = setInterval(look, every);
  return {
    samples,
    /** Ends the watch and answers the peak in bytes. */
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
};

/** @param {number} bytes */
export const megabytes = (bytes) => bytes / 1024 / 1024;
