import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether this account may mount a file system of its own: only root can. */
export function canMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
  if (isMounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  if (!isMounted) process.stderr.write('skipped: this account may not mount a small file system\n');
  return isMounted;
}

/** A real small file system. @returns its folder */
export function mountDisk(megabytes: number): string {
  const disk = mkdtempSync(path.join(tmpdir(), 'custos-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  return disk;
}

export function unmountDisk(disk: string): void {
  execFileSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true });
}

/** The same folder once more, where nothing can be written. @returns the other folder */
export function mountReadOnly(folder: string): string {
  const view = mkdtempSync(path.join(tmpdir(), 'custos-read-only-'));
  execFileSync('mount', ['--bind', folder, view]);
  execFileSync('mount', ['-o', 'remount,ro,bind', view]);
  return view;
}

/** Fills the disk but for `left` bytes. @returns the file that takes the space */
export function fill(disk: string, left: number): string {
  const ballast = path.join(disk, 'ballast');
  for (let size = 8 * 1024 * 1024; size >= 1024; size /= 2) {
    try {
      writeFileSync(ballast, Buffer.alloc(size, 1), { flag: 'a' });
      size *= 2;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  if (left > 0) execFileSync('truncate', ['-s', `-${left}`, ballast]);
  return ballast;
}
