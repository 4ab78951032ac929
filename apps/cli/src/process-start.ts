import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const bootFile = '/proc/sys/kernel/random/boot_id';

/**
 * When a living process began, in words of the system that no other process of the same number has: on Linux the boot and
 * the ticks since, elsewhere what `ps` says. Empty where the system tells neither.
 */
export const startOf = (pid: number): string => {
  try {
    if (!existsSync(bootFile))
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; the 20th word behind it is the start.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${readFileSync(bootFile, 'utf8').trim()} ${ticks}`;
  } catch {
    return '';
  }
};
