import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from '../setup/places.mjs';

/** Runs one tool in the project's folder with its output shown. Returns whether it ended well. */
export function runTool(command, args, { environment = {}, minutes = 4 } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * 60_000,
    killSignal: 'SIGKILL',
  });
  if (result.error) process.stdout.write(`${command}: ${result.error.message}\n`);
  return result.status === 0;
}

/** Path of a library's program, e.g. `tool('vitest', 'vitest.mjs')`. */
export const tool = (...parts) => inRoot('node_modules', ...parts);

/** Where runners leave their JSON reports. A report of an earlier run is removed so that it can't be taken for this one's. */
export function prepareReport(name) {
  const file = inRoot('test-results', 'reports', `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** The parsed report, or undefined when the runner did not get as far as writing a whole one. */
export function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
