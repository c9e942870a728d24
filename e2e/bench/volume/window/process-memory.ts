import { readdirSync, readFileSync } from 'node:fs';

interface Memory {
  processes: number;
  megabytes: number;
  /** Megabytes by what the process is. */
  of: Record<string, number>;
}

/**
 * Megabytes of a process and all that it started, shared pages counted once among those who share them.
 * Null where the system does not say: only Linux has /proc.
 */
export function readMemory(root: number): Memory | null {
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
  const of: Record<string, number> = {};
  for (const pid of family) {
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    const name = nameOf(pid);
    of[name] = (of[name] ?? 0) + Math.round(kilobytes / 1024);
  }
  return { processes: family.size, megabytes: Object.values(of).reduce((sum, each) => sum + each, 0), of };
}

/** What Chromium calls it, e.g. "renderer"; core by the file it runs. */
function nameOf(pid: number): string {
  const words = readOrNothing(`/proc/${pid}/cmdline`);
  if (words.includes('core/process.js') || words.includes('node.mojom')) return 'core';
  return /--type=([\w-]+)/.exec(words)?.[1] ?? 'main';
}

/** A process may end while it is read. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
