import { readdirSync, readFileSync } from 'node:fs';

/**
 * Megabytes of a process and all that it started, shared pages counted once among those who share them.
 * Null where the system does not say: only Linux has /proc.
 */
export function readMemory(root: number): { processes: number; megabytes: number } | null {
  if (process.platform !== 'linux') return null;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = /^PPid:\s+(\d+)/m.exec(readOrNothing(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const family = new Set([root]);
  for (let grown = 0; grown !== family.size;) {
    grown = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  let kilobytes = 0;
  for (const pid of family)
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  return { processes: family.size, megabytes: Math.round(kilobytes / 1024) };
}

/** A process may end while it is read. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
